/** The least round number that the highest bar fits under: 1, 2, 4 or 5 times a power of ten, so that its half is whole. */
export function topOf(highest: number): number {
  // A view or two must not look like a peak.
  if (highest <= 4) return 4
  const power = 10 ** Math.floor(Math.log10(highest))
  const step = [1, 2, 4, 5, 10].find((factor) => factor * power >= highest) ?? 10
  const top = step * power
  return top % 2 === 0 ? top : top + 1
}

const labels = 5

/** Which days have their date below them: the last always, and as many before it as stand apart on a phone. */
export function labelledDays(days: number): number[] {
  const step = Math.max(1, Math.ceil(days / labels))
  const found: number[] = []
  for (let day = days - 1; day >= 0; day -= step) found.unshift(day)
  return found
}

/** A day of the API is a day in UTC, wherever the reader is. */
export const dayWords = (day: string, form: 'short' | 'long', locale?: string) =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: form,
    ...(form === 'long' ? { weekday: 'long' } : {}),
  }).format(new Date(`${day}T00:00:00Z`))
