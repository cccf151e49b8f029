import { AppError } from '../../platform/app-error.ts'
import type { Grant, MemberContext } from '../../platform/context.ts'

/** Each of these resources, of the active workspace, may be shared by the caller; else none is. */
export async function requireShareable(ctx: MemberContext, resourceIds: string[]): Promise<Grant['resource'][]> {
  const resources: Grant['resource'][] = []
  for (const id of resourceIds) {
    const grant = await ctx.findGrant(ctx, id)
    if (grant?.resource.workspaceId !== ctx.workspace.id) throw new AppError('not_found')
    if (!grant.capabilities.includes('share')) throw new AppError('forbidden')
    resources.push(grant.resource)
  }
  return resources
}
