import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { WEBHOOK } from './present-webhook.ts'

/** A webhook of this workspace as it is now, held until the change is done. What happens meanwhile goes on its way. */
export async function lockWebhook(tx: Tx, ctx: MemberContext, id: string) {
  await tx.db.$queryRaw`select 1 from webhook where id = ${id}::uuid for no key update`
  const row = await tx.db.webhook.findFirst({
    where: { id, workspaceId: ctx.workspace.id },
    select: { ...WEBHOOK, secretSealed: true },
  })
  if (!row) throw new AppError('not_found')
  if (ctx.ifMatch !== null && ctx.ifMatch !== row.version) throw new AppError('version_conflict')
  return row
}
