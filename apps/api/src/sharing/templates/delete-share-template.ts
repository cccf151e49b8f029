import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { lockShareTemplate } from './lock-share-template.ts'
import { requireMayShare } from './require-may-share.ts'

export async function deleteShareTemplate(ctx: MemberContext, id: string) {
  await requireMayShare(ctx)
  await transact(ctx, async (tx) => {
    const { name } = await lockShareTemplate(tx, ctx, id)
    await tx.db.shareTemplate.delete({ where: { id }, select: { id: true } })
    await tx.record('share_template.removed', { template_id: id, name })
  })
}
