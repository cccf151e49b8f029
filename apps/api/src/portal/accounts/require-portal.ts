import { AppError, invalid } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'

/** The shop whose portal is meant. One that has none is not there. */
export async function requirePortal({ db }: Pick<Context, 'db'>, slug: string | undefined) {
  const [shop, other] = await db.workspace.findMany({
    where: slug === undefined ? {} : { slug },
    select: { id: true, portal: true },
    take: 2,
  })
  if (slug === undefined && (!shop || other))
    throw invalid('portal', 'Say which shop: its name in the portal’s address')
  if (!shop || shop.portal === 'off') throw new AppError('not_found')
  return shop.id
}
