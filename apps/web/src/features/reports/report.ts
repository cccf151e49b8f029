import type { getReports, getSecurity, ReplyOf } from '@latchkey/contract'

export type Report = ReplyOf<typeof getReports>
export type Refused = ReplyOf<typeof getSecurity>
