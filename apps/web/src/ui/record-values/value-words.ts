import { type FieldType, isEmptyValue } from '@latchkey/contract'

const answers = { true: 'Yes', false: 'No' }

/** A record's value as it is read in a cell; '' where there is none. */
export function valueWords(type: FieldType, value: unknown): string {
  if (isEmptyValue(value)) return ''
  if (Array.isArray(value)) return value.map((one) => (isNamed(one) ? one.name : String(one))).join(', ')
  if (typeof value === 'boolean') return answers[`${value}`]
  if (typeof value === 'number') return value.toLocaleString(undefined, { maximumFractionDigits: 15 })
  if (type === 'date') return dayWords(String(value))
  return isMoney(value) ? moneyWords(value) : String(value)
}

/** What is compared down a column stands at its end. */
export const isFigure = (type: FieldType) => type === 'number' || type === 'currency'

interface Money {
  amount: number
  currency: string
}

const isNamed = (one: unknown): one is { name: string } => typeof one === 'object' && one !== null && 'name' in one
const isMoney = (one: unknown): one is Money =>
  typeof one === 'object' && one !== null && 'amount' in one && 'currency' in one

export function moneyWords({ amount, currency }: Money): string {
  try {
    return new Intl.NumberFormat(undefined, { style: 'currency', currency }).format(amount)
  } catch {
    return `${amount} ${currency}`
  }
}

/** A day is the same day everywhere. */
export function dayWords(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return iso
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' }).format(day)
}
