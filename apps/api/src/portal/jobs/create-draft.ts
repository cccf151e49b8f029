import { mostDrafts } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { CustomerContext } from '../../platform/context.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { type JobState, rowOf } from '../../resources/jobs/select-jobs.ts'
import { defined } from '../../resources/jobs/write-changes.ts'
import { writeSearchText } from '../../resources/jobs/write-search-text.ts'
import { insertResource } from '../../sharing/insert-resource.ts'
import { EMPTY, type Filled, findPortalForm, requireFittingDraft, stored } from './portal-form.ts'
import { requireStep } from './steps.ts'

/** Begins a draft. Gives its id. */
export async function createDraft(ctx: CustomerContext, filled: Filled) {
  requireStep('submit', 'draft', ctx.customer)
  return transact(ctx, async (tx) => {
    await requireRoom(tx, ctx)
    const id = await insertDraft(tx, ctx, filled)
    const fields = Object.keys(filled)
    await tx.record('job.drafted', { fields }, { workspaceId: ctx.customer.workspaceId, resourceId: id })
    return id
  })
}

/** Held by whoever began it: nobody of the shop is its owner, so nobody there sees it. It has no number yet. */
export async function insertDraft(tx: Tx, { customer, person }: CustomerContext, filled: Filled) {
  const { id: customer_id, workspaceId } = customer
  const empty = { ...EMPTY, customer_id }
  requireFittingDraft(await findPortalForm(tx, workspaceId), filled, empty)
  const state: JobState = { ...empty, ...defined(stored(filled)) }
  const { title } = state
  const base = { kind: 'job', title, searchText: title, visibility: 'private', reference: null } as const
  const id = await insertResource(tx, { ...base, workspaceId, ownerId: person.id })
  const made = { id, workspaceId, status: 'draft', source: 'portal', submittedByCustomer: true }
  await tx.db.job.create({ data: { ...made, ...rowOf(state) }, select: { id: true } })
  await writeSearchText(tx, [id])
  return id
}

/** One after the other for one customer, so that as many get in as there is room for. */
async function requireRoom({ db }: Tx, { customer }: CustomerContext) {
  await db.$queryRaw`select 1 from customer where id = ${customer.id}::uuid for no key update`
  const where = { customerId: customer.id, status: 'draft', resource: { deletedAt: null } }
  if ((await db.job.count({ where })) < mostDrafts) return
  throw new AppError('limit_reached', { detail: `At most ${mostDrafts} drafts. Hand one in, or throw one away` })
}
