import { splitAddresses } from '../lib/split-addresses.ts'
import type { LinkReach } from './audience.ts'
import type { LinkSettings } from './link-settings.ts'

export const reachOf = ({ share_type, recipients }: LinkSettings): LinkReach => ({
  share_type,
  recipients: share_type === 'recipients' ? splitAddresses(recipients) : [],
})
