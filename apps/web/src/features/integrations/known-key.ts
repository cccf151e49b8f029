import type { listApiKeys, ReplyOf } from '@latchkey/contract'

export type KnownKey = ReplyOf<typeof listApiKeys>['results'][number]
