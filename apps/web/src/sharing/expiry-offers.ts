import { shareExpiries } from '@latchkey/contract'

type Expiry = (typeof shareExpiries)[number]
/** How long a link is to run: a length, so many days, a day, or (of one that exists) as it is. */
export type Until = Expiry | 'days' | 'date' | 'keep'

export interface UntilSettings {
  expires_in: Until
  expires_in_days: string
  expires_at: string
}

const lengths: Record<Expiry, number> = { '24h': 1, '7d': 7, '30d': 30, never: Number.POSITIVE_INFINITY }
const dayLong = 86_400_000
/** The contract's own. */
const mostDays = 3650

export const daysAtMost = (maxDays: number | null) => maxDays ?? mostDays

/** What is past the shop's maximum is not offered. */
export const untilOffers = (maxDays: number | null): Until[] => [
  ...shareExpiries.filter((length) => maxDays === null || lengths[length] <= maxDays),
  'days',
  'date',
]

/** What a new link starts with: the shop's wish, or the kind's, as far as the maximum allows. */
export function startingUntil(standard: Expiry, maxDays: number | null): UntilSettings {
  const rest = { expires_in_days: '', expires_at: '' }
  if (maxDays === null || lengths[standard] <= maxDays) return { ...rest, expires_in: standard }
  const exactly = shareExpiries.find((length) => lengths[length] === maxDays)
  return exactly ? { ...rest, expires_in: exactly } : { ...rest, expires_in: 'days', expires_in_days: String(maxDays) }
}

/** The end of that day where the reader is, but not past the maximum; empty where it is no day. */
export function endOfDay(date: string, maxDays: number | null, now: Date): string {
  const end = new Date(`${date}T23:59:59`)
  if (date === '' || Number.isNaN(end.getTime())) return ''
  const latest = now.getTime() + daysAtMost(maxDays) * dayLong
  return new Date(Math.min(end.getTime(), latest)).toISOString()
}

/** When it ends; null where it does not, undefined while that is not said yet. */
export function endOf(until: UntilSettings, maxDays: number | null, now: Date): Date | null | undefined {
  const { expires_in, expires_in_days, expires_at } = until
  if (expires_in === 'keep') return undefined
  if (expires_in === 'never') return null
  if (expires_in === 'date') {
    const end = endOfDay(expires_at, maxDays, now)
    return end === '' ? undefined : new Date(end)
  }
  const days = expires_in === 'days' ? Number(expires_in_days) : lengths[expires_in]
  return days >= 1 && days <= mostDays ? new Date(now.getTime() + days * dayLong) : undefined
}
