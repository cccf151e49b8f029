import { findLink, type Link } from '../../accounts/links/find-link.ts'
import { AppError } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'
import type { Purpose } from '../../platform/request-link.ts'

export type PortalLink = Link & { portal: { id: string; name: string; slug: string } }

type Asked = { token: string; portal?: string | undefined }

/** What a mailed link to a portal is for, if it still works. Named with another shop's portal it is none. */
export async function findPortalLink<P extends Purpose>(
  ctx: Context,
  { token, portal: slug }: Asked,
  ...purposes: P[]
): Promise<PortalLink & { purpose: P }> {
  const link = await findLink(ctx, token, ...purposes)
  const portal = await ctx.db.workspace.findFirst({
    where: { id: link.portal_id ?? '', ...(slug !== undefined && { slug }) },
    select: { id: true, name: true, slug: true },
  })
  if (!portal) throw new AppError('link_expired')
  return { ...link, portal }
}
