const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A date in one of the forms that can mean one day only, as `2026-11-21`; null where it is none, or could be two. */
export function readDate(text: string) {
  const [year, month, day] = partsOf(text.trim()) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  // The 31st of a shorter month would be the first of the next.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null
}

type Parts = [year: string | undefined, month: number, day: number] | null

function partsOf(text: string): Parts {
  const iso =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text)
  if (iso) return [iso[1], Number(iso[3]), Number(iso[4])]
  const points = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  if (points) return [points[3], Number(points[2]), Number(points[1])]
  const strokes = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(text)
  if (strokes) return dayAndMonth(strokes[4], Number(strokes[1]), Number(strokes[3]))
  const named =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?<month>[a-z]{3,9})\.?,?[ -](?<year>\d{4})$/i.exec(text) ??
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i.exec(text)
  const { year, month = '', day } = named?.groups ?? {}
  const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
  return named && at >= 0 ? [year, at + 1, Number(day)] : null
}

/** Some write the day first and some the month: clear only where one of them can be no month, or both are the same. */
function dayAndMonth(year: string | undefined, first: number, second: number): Parts {
  if (first > 12 || first === second) return [year, second, first]
  return second > 12 ? [year, first, second] : null
}
