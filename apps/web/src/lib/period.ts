export const periods = ['7', '30', '90'] as const
export type Period = (typeof periods)[number]

/** How far back a page of charts looks; what the address cannot mean is a month. */
export const readPeriod = (search: URLSearchParams): Period =>
  periods.find((period) => period === search.get('days')) ?? '30'

const DAY = 86_400_000

/** The day (UTC) that a period begins with; it ends with today. */
export const firstDayOf = (period: Period, now = new Date()) =>
  new Date(now.getTime() - (Number(period) - 1) * DAY).toISOString().slice(0, 10)
