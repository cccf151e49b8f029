import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { PROPERTY } from './present-property.ts'

/** A property of this shop as it is now, held until the change is done. */
export async function lockProperty(tx: Tx, ctx: MemberContext, id: string) {
  await tx.db.$queryRaw`select 1 from property where id = ${id}::uuid for no key update`
  const property = await tx.db.property.findFirst({
    where: { id, workspaceId: ctx.workspace.id, deletedAt: null },
    select: PROPERTY,
  })
  if (!property) throw new AppError('not_found')
  if (ctx.ifMatch !== null && ctx.ifMatch !== property.version) throw new AppError('version_conflict')
  return property
}
