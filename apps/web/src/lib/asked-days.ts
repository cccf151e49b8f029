/** Whether an address names a day, `2026-11-20`. */
export const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** From one day to another, both part of it, as the API wants it: a day begins and ends where the reader is, not at Greenwich. */
export const daysAsked = ({ from, to }: { from: string; to: string }) => ({
  ...(from ? { from: startOf(from, 0) } : {}),
  ...(to ? { to: startOf(to, 1) } : {}),
})

function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}
