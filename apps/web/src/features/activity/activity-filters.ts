import { auditFilters } from './audit-sentences.ts'

export interface ActivityFilters {
  action: string
  /** Days as the reader's calendar has them, `2026-11-20`; both are part of what is shown. */
  from: string
  to: string
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** What the address asks for, without what it cannot ask for. */
export function readFilters(search: URLSearchParams): ActivityFilters {
  const action = search.get('action') ?? ''
  const day = (name: string) => {
    const text = search.get(name) ?? ''
    return isDay(text) ? text : ''
  }
  return { action: auditFilters.some(({ value }) => value === action) ? action : '', from: day('from'), to: day('to') }
}

/** The same as the API wants it: a day begins and ends where the reader is, not at Greenwich. */
export function filterQuery({ action, from, to }: ActivityFilters) {
  return {
    ...(action ? { action } : {}),
    ...(from ? { from: startOf(from, 0) } : {}),
    ...(to ? { to: startOf(to, 1) } : {}),
  }
}

function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}
