import type { getPortal as endpoint, HandlerReply } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'
import { logoUrl } from '../../platform/logo-url.ts'

/** What a stranger at its door sees of a shop. One that has no portal is not there. */
export async function getPortal({ db }: Pick<Context, 'db'>, slug: string): Promise<HandlerReply<typeof endpoint>> {
  const shop = await db.workspace.findUnique({
    where: { slug },
    select: { id: true, name: true, slug: true, accent: true, portal: true, logo: { select: { hash: true } } },
  })
  if (!shop || shop.portal === 'off') throw new AppError('not_found')
  const { portal, logo, ...rest } = shop
  return { ...rest, logo_url: logo && logoUrl(shop.id, logo.hash), state: portal === 'open' ? 'open' : 'invited' }
}
