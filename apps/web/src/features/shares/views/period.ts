export const periods = ['7', '30', '90'] as const
export type Period = (typeof periods)[number]

/** How far back the charts look; what the address cannot mean is a month. */
export const readPeriod = (search: URLSearchParams): Period =>
  periods.find((period) => period === search.get('days')) ?? '30'
