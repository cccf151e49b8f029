import type { listAccessRequests, ReplyOf } from '@latchkey/contract'

export type ShownRequest = ReplyOf<typeof listAccessRequests>['results'][number]

/** What the one who asks is called here. */
export const askerOf = ({ name, email }: ShownRequest) => name ?? email
