import { relativeTime } from '../lib/relative-time.ts'
import { words } from './words.ts'

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** "6 days left", "Ran out yesterday", "No end". */
export function timeLeftWords(end: Date | null, now: Date, locale?: string): string {
  if (end === null) return words.left.none
  const left = end.getTime() - now.getTime()
  if (left <= 0) return words.left.over(relativeTime(end, now, locale))
  const [unit, size] = units.find(([, length]) => left >= length) ?? units[2]
  // Just made for 7 days, it has 6 days and almost 24 hours: whoever chose 7 reads 7.
  const amount = Math.max(1, Math.floor(left / size + 0.02))
  return words.left.until(new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount))
}
