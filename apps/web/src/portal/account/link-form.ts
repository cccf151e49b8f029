import type { inspectPortalLink, ReplyOf } from '@latchkey/contract'
import type { AuthBrand } from '../../ui/auth-layout.tsx'

export type PortalLink = ReplyOf<typeof inspectPortalLink>

/** What the form behind a mailed link is given. */
export interface LinkFormProps {
  token: string
  link: PortalLink
  onRanOut: () => void
  brand: AuthBrand
}
