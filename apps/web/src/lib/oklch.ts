export interface Oklch {
  l: number
  c: number
  h: number
}

type Rgb = [number, number, number]

const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const toGamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055)

function readHex(hex: string): Rgb {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1]
  if (!digits) throw new RangeError(`not a colour: ${hex}`)
  const value = Number.parseInt(digits, 16)
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}

export function hexToOklch(hex: string): Oklch {
  const [r, g, b] = readHex(hex).map(toLinear) as Rgb
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, bb),
    h: (Math.atan2(bb, a) * 180) / Math.PI,
  }
}

function oklchToLinear({ l, c, h }: Oklch): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ]
}

/** The nearest colour a screen can show: lightness and hue stay, chroma gives way. */
export function oklchToHex(colour: Oklch): string {
  return `#${oklchToLinear({ ...colour, c: shownChroma(colour) })
    .map(toDigits)
    .join('')}`
}

function shownChroma(colour: Oklch): number {
  const shown = (c: number) => oklchToLinear({ ...colour, c }).every((v) => v > -0.0005 && v < 1.0005)
  if (shown(colour.c)) return colour.c
  let low = 0
  let high = colour.c
  for (let round = 0; round < 12; round++) {
    const middle = (low + high) / 2
    if (shown(middle)) low = middle
    else high = middle
  }
  return low
}

const toDigits = (linear: number) =>
  Math.round(toGamma(Math.min(1, Math.max(0, linear))) * 255)
    .toString(16)
    .padStart(2, '0')

export function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = readHex(hex).map(toLinear) as Rgb
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05]
  return Math.max(a, b) / Math.min(a, b)
}
