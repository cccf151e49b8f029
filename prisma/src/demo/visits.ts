import type { AccessKind, AccessOutcome } from '@latchkey/contract'
import { hoursAgo } from './time.ts'
import { VISITORS, type Visitor, visitorOn } from './visitors.ts'

export type Visit = {
  by: Visitor
  hoursAgo: number
  what: AccessKind
  outcome: AccessOutcome
  recipient: string | null
  times: number
}

const visit = (by: Visitor, ago: number, rest: Partial<Visit> = {}): Visit => ({
  ...{ by, hoursAgo: ago, what: 'open', outcome: 'granted', recipient: null, times: 1 },
  ...rest,
})

/** Somebody opens a link, every so many hours ago. */
export const opened = (by: Visitor, ...hours: number[]) => hours.map((ago) => visit(by, ago))

/** The same by a mailbox that was verified. */
export const openedAs = (recipient: string, by: Visitor, ...hours: number[]) =>
  hours.map((ago) => visit(by, ago, { recipient }))

/** What follows an opening: a picture is looked at, something is said or changed, more is read. */
export const went = (what: 'file' | 'comment' | 'records' | 'edit' | 'export', by: Visitor, ...hours: number[]) =>
  hours.map((ago) => visit(by, ago, { what }))

export const refused = (outcome: Exclude<AccessOutcome, 'granted'>, by: Visitor, ...hours: number[]) =>
  hours.map((ago) => visit(by, ago, { outcome }))

/** What was past the limit is one entry with its number. */
export const flooded = (by: Visitor, times: number, ago: number) => [visit(by, ago, { outcome: 'rate_limited', times })]

/** A visit as the access log has it. */
export function entryOf(shareId: string, { by, hoursAgo: ago, what, outcome, recipient, times }: Visit) {
  const { ip, userAgent, ...kind } = VISITORS[by]
  const isBot = 'isBot' in kind
  const at = hoursAgo(ago)
  const isView = what === 'open' && outcome === 'granted' && !isBot
  const visitor = outcome === 'rate_limited' ? null : visitorOn(at, { ip, userAgent })
  return { shareId, at, what, outcome, ip, userAgent, isBot, isView, recipient, visitor, times }
}
