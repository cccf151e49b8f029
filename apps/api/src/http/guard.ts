import { type Needs, policy } from '@latchkey/contract'
import { AppError } from '../platform/app-error.ts'
import type { Context } from '../platform/context.ts'
import { requireGrant } from '../sharing/grants/require-grant.ts'

/** The one guard: what a call needs against who is asking. Runs before anything of the request's body is read. */
export async function guard(ctx: Context, needs: Needs, resourceId: string | undefined) {
  if (typeof needs === 'object') {
    if (!ctx.person) throw new AppError('unauthenticated')
    await requireGrant(ctx, resourceId ?? '', needs.resource)
    return
  }
  const verdict = policy[needs][callerOf(ctx)]
  if (verdict !== 'allowed') throw new AppError(verdict)
}

function callerOf({ person, workspace }: Context) {
  if (!person) return 'anonymous'
  return workspace?.role ?? 'stranger'
}
