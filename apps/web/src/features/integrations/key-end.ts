import type { BodyOf, createApiKey } from '@latchkey/contract'

export const keyEnds = ['30', '90', '365', 'date', 'none'] as const
export type KeyEnd = (typeof keyEnds)[number]

/** How long, as the API wants it: the last day is whole where the reader is. Null: that is no day to come. */
export function endOf(
  end: KeyEnd,
  day: string,
  now: Date,
): Pick<BodyOf<typeof createApiKey>, 'expires_at' | 'expires_in_days'> | null {
  if (end === 'none') return {}
  if (end !== 'date') return { expires_in_days: Number(end) }
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(year, month - 1, date + 1)
  return day && last > now ? { expires_at: last.toISOString() } : null
}
