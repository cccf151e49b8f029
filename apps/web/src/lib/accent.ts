import { contrast, hexToOklch, type Oklch, oklchToHex } from './oklch.ts'

export const defaultAccent = '#14665A'

const grounds = {
  light: { paper: '#FAF9F6', surface: '#FFFFFF', ink: '#1C1B18', bright: '#FFFFFF', dark: '#141311' },
  dark: { paper: '#141311', surface: '#1D1C19', ink: '#F1EEE6', bright: '#FFFFFF', dark: '#141311' },
}

type Theme = keyof typeof grounds

interface AccentShades {
  accent: string
  hover: string
  on: string
  text: string
  soft: string
  line: string
}

/** Moves lightness step by step until the colour stands out enough from every ground. */
function until(colour: Oklch, step: number, enough: (hex: string) => boolean): string {
  for (let l = colour.l; l > 0 && l < 1; l += step) {
    const hex = oklchToHex({ ...colour, l })
    if (enough(hex)) return hex
  }
  return step < 0 ? '#000000' : '#ffffff'
}

/** Every shade that is made of an accent, with at least 4.5 to 1 wherever it carries or is text. */
export function accentShades(hex: string, theme: Theme): AccentShades {
  const ground = grounds[theme]
  const own = hexToOklch(hex)
  const light = theme === 'light'
  const step = light ? -0.005 : 0.005
  const soft = oklchToHex({ l: light ? 0.958 : 0.285, c: Math.min(own.c * 0.25, 0.018), h: own.h })
  const line = oklchToHex({ l: light ? 0.87 : 0.4, c: Math.min(own.c * 0.6, 0.05), h: own.h })

  // On dark ground a colour wants to be lighter and a little calmer to say the same.
  const start = light ? own : { l: Math.max(own.l, 0.726), c: Math.min(own.c * 1.3, 0.13), h: own.h }
  const text = until(start, step, (shade) =>
    [ground.paper, ground.surface, soft].every((under) => contrast(shade, under) >= 4.5),
  )
  const filled = hexToOklch(text)
  const on = light ? ground.bright : ground.dark
  const accent = until(filled, step, (shade) => contrast(shade, on) >= 4.5)
  const hover = oklchToHex({ ...filled, l: Math.min(0.97, Math.max(0.08, filled.l + step * 9)) })
  return { accent, hover, on, text, soft, line }
}

/** Inline variables that set both themes at once: spread them into a style on the root or on a part of a page. */
export function accentVariables(hex: string): Record<`--${string}`, string> {
  const light = accentShades(hex, 'light')
  const dark = accentShades(hex, 'dark')
  const both = (shade: keyof AccentShades) => `light-dark(${light[shade]}, ${dark[shade]})`
  return {
    '--accent': both('accent'),
    '--accent-hover': both('hover'),
    '--on-accent': both('on'),
    '--accent-text': both('text'),
    '--accent-soft': both('soft'),
    '--accent-line': both('line'),
    '--ring': both('text'),
  }
}
