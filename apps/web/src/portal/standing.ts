import type { MyAccount } from '../lib/use-me.ts'

type Mine = Pick<MyAccount, 'portal' | 'customer_of'>

const isSame = (slug: string, base: string) => `/portal/${slug}`.toLowerCase() === base.toLowerCase()

/** Signed in at the portal that begins with this address, and not at another or on the shop's side. */
export const isAtPortal = ({ portal }: Pick<Mine, 'portal'>, base: string) =>
  portal !== null && isSame(portal.slug, base)

/** A customer of its shop, wherever they are signed in. */
export const isCustomerAt = ({ customer_of }: Pick<Mine, 'customer_of'>, base: string) =>
  customer_of.some(({ slug }) => isSame(slug, base))
