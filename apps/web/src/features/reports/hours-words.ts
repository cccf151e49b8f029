const counted = (count: number, one: string, many: string, locale?: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString(locale, { maximumFractionDigits: 1 })} ${many}`

/** How long something took, as people say it: in minutes, hours, or days. */
export function hoursWords(hours: number, locale?: string): string {
  const minutes = Math.round(hours * 60)
  if (minutes < 1) return 'less than a minute'
  if (minutes < 60) return counted(minutes, 'minute', 'minutes', locale)
  // Two days are the longest that are said in hours.
  if (hours < 48) return counted(Math.round(hours), 'hour', 'hours', locale)
  return counted(Math.round((hours / 24) * 10) / 10, 'day', 'days', locale)
}
