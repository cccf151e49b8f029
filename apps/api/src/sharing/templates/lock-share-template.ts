import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { presentShareTemplate, TEMPLATE } from './present-share-template.ts'

/** A template of this shop as it is now, held until the change is done. */
export async function lockShareTemplate(tx: Tx, ctx: MemberContext, id: string) {
  await tx.db.$queryRaw`select 1 from share_template where id = ${id}::uuid for update`
  const row = await tx.db.shareTemplate.findFirst({ where: { id, workspaceId: ctx.workspace.id }, select: TEMPLATE })
  if (!row) throw new AppError('not_found')
  if (ctx.ifMatch !== null && ctx.ifMatch !== row.version) throw new AppError('version_conflict')
  return presentShareTemplate(row)
}
