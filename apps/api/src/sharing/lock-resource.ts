import { AppError } from '../platform/app-error.ts'
import type { ResourceContext } from '../platform/context.ts'
import type { Tx } from '../platform/transact.ts'

/** The resource as it is now, held until the change is done; refused where the caller wants to have seen another version. */
export async function lockResource(tx: Tx, ctx: ResourceContext) {
  const { id } = ctx.grant.resource
  const [row] = await tx.db.$queryRaw<{ version: number; reference: string | null; title: string }[]>`
    select version, reference, title from resource where id = ${id}::uuid and deleted_at is null for no key update`
  if (!row) throw new AppError('not_found')
  if (ctx.ifMatch !== null && ctx.ifMatch !== row.version) throw new AppError('version_conflict')
  return row
}
