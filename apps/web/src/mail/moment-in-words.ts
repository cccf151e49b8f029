const date = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' })

/** "27 November 2026, 14:00 UTC": nobody knows in which time zone a letter is read. */
export function momentInWords(iso: string): string {
  const at = new Date(iso)
  return `${date.format(at)}, ${clock.format(at)} UTC`
}

/** A day of the calendar, `2026-11-30`: the same everywhere. */
export const dayInWords = (day: string) => date.format(new Date(`${day}T00:00:00Z`))
