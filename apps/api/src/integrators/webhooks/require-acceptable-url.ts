import { invalid } from '../../platform/app-error.ts'
import type { Config } from '../../platform/config.ts'
import { isClosedHost } from './delivery/closed-addresses.ts'

/** What can be told by looking at an address. What a name stands for is looked at each time that something is sent. */
export function requireAcceptableUrl({ webhookPrivate }: Pick<Config, 'webhookPrivate'>, text: string) {
  const url = new URL(text)
  if (url.username || url.password) throw invalid('url', 'Must not hold a user name or a password')
  if (webhookPrivate) return
  if (url.protocol !== 'https:') throw invalid('url', 'Must begin with https://')
  if (isClosedHost(url.hostname)) throw invalid('url', 'Must be an address that everybody can reach')
}
