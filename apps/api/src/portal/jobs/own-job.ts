import type { JobStatus } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { CustomerContext, Grant, ResourceContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { lockResource } from '../../sharing/lock-resource.ts'

export type OwnJobContext = CustomerContext & ResourceContext

/** Which jobs `r`, `q` are a customer's ($1), whose account is $2: those that the shop does not keep to itself. */
export const OWN = `q.customer_id = $1 and r.deleted_at is null and (r.visibility <> 'private' or r.owner_id = $2)`

const FIND = {
  name: 'own-job',
  text: `select r.title from resource r join job q on q.id = r.id where ${OWN} and r.id = $3`,
}

/** A job of whoever asks. Every other one, whoever's it is, does not exist for them. */
export async function requireOwnJob(ctx: CustomerContext, id: string): Promise<OwnJobContext> {
  const { rows } = await ctx.pool.query<{ title: string }>({ ...FIND, values: [ctx.customer.id, ctx.person.id, id] })
  const [row] = rows
  if (!row) throw new AppError('not_found')
  return { ...ctx, grant: ownGrant({ id, title: row.title, workspaceId: ctx.customer.workspaceId }) }
}

/** What is in the table of rights for a customer's own jobs; how far they may change one its status says. */
export const ownGrant = (resource: Omit<Grant['resource'], 'kind'>): Grant => ({
  resource: { ...resource, kind: 'job' },
  capabilities: ['view', 'comment', 'edit'],
  isNamed: true,
  isOfShop: false,
  joining: null,
})

export type Standing = { version: number; reference: string | null; status: JobStatus; lockedFields: string[] }

/** As it is now, held until the change is done, and still theirs. */
export async function lockOwnJob(tx: Tx, ctx: OwnJobContext): Promise<Standing> {
  const { version, reference } = await lockResource(tx, ctx)
  const [job] = await tx.db.$queryRaw<Pick<Standing, 'status' | 'lockedFields'>[]>`
    select q.status, w.locked_fields as "lockedFields" from job q join workspace w on w.id = q.workspace_id
    where q.id = ${ctx.grant.resource.id}::uuid and q.customer_id = ${ctx.customer.id}::uuid`
  if (!job) throw new AppError('not_found')
  return { version, reference, ...job }
}
