import type { createShareTemplate as endpoint, HandlerInput, ShareTemplate } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { nameTaken } from './name-taken.ts'
import { presentShareTemplate, TEMPLATE } from './present-share-template.ts'
import { requireMayShare } from './require-may-share.ts'

const MOST = 100

/** Keeps settings under a name. */
export async function createShareTemplate(
  ctx: MemberContext,
  { name, share }: HandlerInput<typeof endpoint>['body'],
): Promise<ShareTemplate> {
  await requireMayShare(ctx)
  const { id: workspaceId } = ctx.workspace
  try {
    return await transact(ctx, async (tx) => {
      // Whoever makes one at the same time waits here, so that the number holds.
      await tx.db.$queryRaw`select 1 from workspace where id = ${workspaceId}::uuid for no key update`
      const there = await tx.db.shareTemplate.count({ where: { workspaceId } })
      if (there >= MOST)
        throw new AppError('limit_reached', { detail: `At most ${MOST} templates: take one away first` })
      const template = await tx.db.shareTemplate.create({
        data: { id: newId(), workspaceId, name, share },
        select: TEMPLATE,
      })
      await tx.record('share_template.created', { template_id: template.id, name })
      return presentShareTemplate(template)
    })
  } catch (error) {
    throw nameTaken(error)
  }
}
