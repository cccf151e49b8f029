const HOUR = 3_600_000

/** The demo is always of today. */
export const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR)

export const hoursAfter = (moment: Date, hours: number) => new Date(moment.getTime() + hours * HOUR)

/** A day, so many from now. */
export const dayIn = (days: number) =>
  hoursAgo(-24 * days)
    .toISOString()
    .slice(0, 10)
