export type Limit = { count: number; seconds: number }

const minutes = 60
const hours = 60 * minutes

/** product.md, "Limits and refusals". */
export const defaultLimits = {
  password: { count: 5, seconds: 15 * minutes },
  login: { count: 10, seconds: 15 * minutes },
  register: { count: 5, seconds: hours },
  forgot: { count: 5, seconds: hours },
  code: { count: 5, seconds: hours },
  public: { count: 120, seconds: minutes },
  key: { count: 60, seconds: minutes },
  addition: { count: 50, seconds: hours },
  mail: { count: 10, seconds: hours },
  submission: { count: 20, seconds: hours },
  message: { count: 60, seconds: hours },
  edit: { count: 20, seconds: hours },
  outsider: { count: 10, seconds: hours },
} satisfies Record<string, Limit>

export type LimitName = keyof typeof defaultLimits
export type Limits = Record<LimitName, Limit>

const unitSeconds: Record<string, number> = { s: 1, m: minutes, h: hours, d: 24 * hours }
const form = /^([1-9]\d{0,8})\/([1-9]\d{0,5})([smhd])$/

/** Reads `register=1000/1h,login=1000/15m`; calls `refuse` for each part that is wrong. */
export function parseLimits(text: string, refuse: (why: string) => void): Partial<Limits> {
  const limits: Partial<Limits> = {}
  for (const part of text.split(',').map((piece) => piece.trim())) {
    const [name = '', amount = '', ...rest] = part.split('=').map((piece) => piece.trim())
    const [, count, length, unit] = form.exec(amount) ?? []
    if (!isLimitName(name)) {
      refuse(`"${part}" names no limit; the names are ${Object.keys(defaultLimits).join(', ')}`)
    } else if (name in limits) {
      refuse(`${name} is there twice`)
    } else if (rest.length > 0 || !count || !length || !unit) {
      refuse(`"${part}" is not of the form ${name}=1000/1h (a count, a slash, a period in s, m, h or d)`)
    } else {
      limits[name] = { count: Number(count), seconds: Number(length) * (unitSeconds[unit] ?? 1) }
    }
  }
  return limits
}

function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(defaultLimits, name)
}
