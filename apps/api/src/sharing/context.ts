import type { Context, ResourceContext, Services } from '../platform/context.ts'
import type { Kinds } from './kind.ts'
import type { AccessLog } from './public/access-log.ts'
import type { FoundShare, LookUpShare } from './public/look-up-share.ts'

/** What the core has beside everybody else's. */
type Own = {
  kinds: Kinds
  lookUpShare: LookUpShare
  accessLog: AccessLog
  /** A person opened a share: whoever watches hears of it. Nobody waits for that. */
  noteOpening: (share: Pick<FoundShare, 'id' | 'resource_id'>) => void
}
export type SharingServices = Services & Own
export type SharingContext = Context & Own
export type SharingResourceContext = ResourceContext & Own
