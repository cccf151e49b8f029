import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'

/** For good, and at once: the row is read with every request. A second time changes nothing. */
export function revokeApiKey(ctx: MemberContext, id: string) {
  return transact(ctx, async (tx) => {
    const key = await tx.db.apiKey.findFirst({
      where: { id, workspaceId: ctx.workspace.id },
      select: { name: true, hint: true },
    })
    if (!key) throw new AppError('not_found')
    const { count } = await tx.db.apiKey.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (count === 1) await tx.record('api_key.revoked', { key_id: id, ...key })
  })
}
