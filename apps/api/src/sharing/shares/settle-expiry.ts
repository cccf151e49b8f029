import type { NewShare } from '@latchkey/contract'
import { invalid } from '../../platform/app-error.ts'

type Forms = Pick<NewShare, 'expires_in' | 'expires_in_days' | 'expires_at'>
type Field = 'expires_in' | 'expires_in_days' | 'expires_at'

const DAY = 86_400_000
const LENGTHS = { '24h': DAY, '7d': 7 * DAY, '30d': 30 * DAY }

/** The moment that a wish means; null for no end. */
export function momentOf({ expires_in, expires_in_days, expires_at }: Forms, now: Date): Date | null {
  if (expires_at) return new Date(expires_at)
  if (expires_in_days) return new Date(now.getTime() + expires_in_days * DAY)
  if (expires_in && expires_in !== 'never') return new Date(now.getTime() + LENGTHS[expires_in])
  return null
}

export const namedForm = (forms: Partial<Record<Field, unknown>>): Field | null =>
  (['expires_in', 'expires_in_days', 'expires_at'] as const).find((form) => forms[form] !== undefined) ?? null

/** A wish beyond the workspace's longest time is refused by name; what nobody asked for is cut to it. */
export function withinMaximum(moment: Date | null, wishedBy: Field | null, maxDays: number | null, now: Date) {
  if (maxDays === null) return moment
  const latest = new Date(now.getTime() + maxDays * DAY)
  // The seconds between asking and answering are nobody's fault.
  if (moment !== null && moment.getTime() <= latest.getTime() + 60_000) return moment
  if (wishedBy)
    throw invalid(wishedBy, `Links of this shop run for at most ${maxDays} ${maxDays === 1 ? 'day' : 'days'}`)
  return latest
}
