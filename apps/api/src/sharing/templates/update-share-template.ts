import type { updateShareTemplate as endpoint, HandlerInput, ShareTemplate } from '@latchkey/contract'
import { changesBetween } from '../../platform/changes-between.ts'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { lockShareTemplate } from './lock-share-template.ts'
import { nameTaken } from './name-taken.ts'
import { presentShareTemplate, TEMPLATE } from './present-share-template.ts'
import { requireMayShare } from './require-may-share.ts'

/** Another name, or other settings: these are given whole. Links made with it stay as they are. */
export async function updateShareTemplate(
  ctx: MemberContext,
  id: string,
  wanted: HandlerInput<typeof endpoint>['body'],
): Promise<ShareTemplate> {
  await requireMayShare(ctx)
  try {
    return await transact(ctx, async (tx) => {
      const before = await lockShareTemplate(tx, ctx, id)
      const changes = changesBetween<Record<string, unknown>>(before, wanted)
      if (Object.keys(changes).length === 0) return before

      const { name = before.name, share = before.share } = wanted
      const changed = await tx.db.shareTemplate.update({
        where: { id },
        data: { name, share, version: { increment: 1 }, updatedAt: new Date() },
        select: TEMPLATE,
      })
      await tx.record('share_template.changed', { template_id: id, changes })
      return presentShareTemplate(changed)
    })
  } catch (error) {
    throw nameTaken(error)
  }
}
