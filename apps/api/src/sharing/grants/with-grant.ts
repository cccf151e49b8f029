import { AppError } from '../../platform/app-error.ts'
import type { MemberContext, ResourceContext } from '../../platform/context.ts'

/** With what its maker may do with something just made. */
export async function withGrant(ctx: MemberContext, id: string): Promise<ResourceContext> {
  const grant = await ctx.findGrant(ctx, id)
  if (!grant) throw new AppError('not_found')
  return { ...ctx, grant }
}
