/** The accent in one theme, readable on the sheet, and the colour that is readable on it. */
export type Accent = { colour: string; onColour: string }

const ink = '#1C1B18'
const white = '#FFFFFF'
const sheet = { light: '#FFFFFF', dark: '#1D1C19' }
const house = { light: '#14665A', dark: '#55BBA8' }

/** The shop's own colour, moved towards black or white until it can be read; anything but #rrggbb is ours. */
export function accentFor(chosen: string | null | undefined, theme: 'light' | 'dark'): Accent {
  const own = chosen && /^#[0-9a-f]{6}$/i.test(chosen) ? chosen.toUpperCase() : house.light
  const start = own === house.light ? house[theme] : own
  const colour = until(start, theme === 'light' ? '#000000' : white, (tried) => contrast(tried, sheet[theme]) >= 4.5)
  const onColour = contrast(white, colour) >= contrast(ink, colour) ? white : ink
  return { colour, onColour }
}

function until(colour: string, towards: string, enough: (colour: string) => boolean): string {
  const steps = Array.from({ length: 21 }, (_, step) => mix(colour, towards, step / 20))
  return steps.find(enough) ?? towards
}

function mix(from: string, to: string, share: number): string {
  const target = channels(to)
  const mixed = channels(from).map((value, i) => Math.round(value + ((target[i] ?? 0) - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`.toUpperCase()
}

/** The WCAG contrast ratio of two #rrggbb colours. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
