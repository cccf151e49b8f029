import type { listSharedWithMe, ReplyOf } from '@latchkey/contract'

export type SharedThing = ReplyOf<typeof listSharedWithMe>['results'][number]
