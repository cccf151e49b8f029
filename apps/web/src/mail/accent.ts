import { accentShades, defaultAccent } from '../lib/accent.ts'

/** The accent in one theme, readable on the sheet, and the colour that is readable on it. */
export type Accent = { colour: string; onColour: string }

/** The shop's own colour in the shades of the app; anything but #rrggbb is ours. */
export function accentFor(chosen: string | null | undefined, theme: 'light' | 'dark'): Accent {
  const own = chosen && /^#[0-9a-f]{6}$/i.test(chosen) ? chosen : defaultAccent
  const { accent, on } = accentShades(own, theme)
  return { colour: accent.toUpperCase(), onColour: on }
}
