export interface Day<Entry> {
  /** Its midnight, where the reader is. */
  at: Date
  entries: Entry[]
}

const midnight = (time: string | Date) => new Date(new Date(time).setHours(0, 0, 0, 0))

/** Entries that stand in the order of time, by the days of the reader's calendar. */
export function daysOf<Entry extends { at: string | Date }>(entries: readonly Entry[]): Day<Entry>[] {
  const days: Day<Entry>[] = []
  for (const entry of entries) {
    const at = midnight(entry.at)
    const last = days.at(-1)
    if (last?.at.getTime() === at.getTime()) last.entries.push(entry)
    else days.push({ at, entries: [entry] })
  }
  return days
}

/** "Today", "Yesterday", else its date. */
export function dayWords(at: Date, now: Date, locale?: string): string {
  const apart = Math.round((midnight(now).getTime() - at.getTime()) / 86_400_000)
  if (apart === 0) return 'Today'
  if (apart === 1) return 'Yesterday'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(at)
}
