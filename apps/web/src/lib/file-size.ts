const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** "340 kB", "2.1 MB". */
export function fileSize(bytes: number, locale?: string): string {
  const at = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[at] ?? 'byte',
    unitDisplay: at === 0 ? 'long' : 'short',
    maximumFractionDigits: at > 1 ? 1 : 0,
  }).format(bytes / 1000 ** at)
}
