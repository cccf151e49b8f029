import { type Needs, policy } from '@latchkey/contract'
import { AppError } from '../platform/app-error.ts'
import type { Context } from '../platform/context.ts'

/**
 * The one guard: what a call needs against who is asking. Runs before anything of the request's body is read. A resource
 * that they may not see does not exist for them (404); what they may see but not do is refused (403).
 */
export async function guard(ctx: Context, needs: Needs, resourceId: string | undefined) {
  if (typeof needs === 'object') {
    if (!ctx.person) throw new AppError('unauthenticated')
    ctx.grant = await ctx.findGrant(ctx, resourceId ?? '')
    if (!ctx.grant) throw new AppError('not_found')
    if (!ctx.grant.capabilities.includes(needs.resource)) throw new AppError('forbidden')
    return
  }
  const verdict = policy[needs][callerOf(ctx)]
  if (verdict !== 'allowed') throw new AppError(verdict)
}

function callerOf({ person, workspace }: Context) {
  if (!person) return 'anonymous'
  return workspace?.role ?? 'stranger'
}
