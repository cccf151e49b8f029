import type { FieldType, PublicField } from '@latchkey/contract'
import { recordWords } from './words.ts'

/** As the contract's `isEmptyValue`, which would bring its schemas. */
export const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** What is compared down a column stands at its end. */
export const isFigure = (type: FieldType) => type === 'number' || type === 'currency'

/** A value in words; '' where there is none. */
export function valueText(type: FieldType, value: unknown, locale: string | undefined): string {
  if (isEmpty(value)) return ''
  if (Array.isArray(value)) return value.map(nameOf).join(', ')
  if (typeof value === 'boolean') return value ? recordWords.yes : recordWords.no
  if (typeof value === 'number') return new Intl.NumberFormat(locale, { maximumFractionDigits: 15 }).format(value)
  if (type === 'date') return dayText(String(value), locale)
  return isMoney(value) ? moneyText(value, locale) : nameOf(value)
}

/** What a record is called: its first field that says something. */
export function recordName(fields: readonly PublicField[], data: Record<string, unknown>, locale?: string): string {
  const said = fields.find(({ key }) => !isEmpty(data[key]))
  if (!said) return recordWords.unnamed
  const text = valueText(said.type, data[said.key], locale)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

const nameOf = (one: unknown) =>
  typeof one === 'object' && one !== null && 'name' in one ? String(one.name) : String(one)

export type Money = { amount: number; currency: string }

export const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value

function moneyText({ amount, currency }: Money, locale: string | undefined) {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount)
  } catch {
    return `${amount} ${currency}`
  }
}

/** A day is the same day everywhere. */
function dayText(iso: string, locale: string | undefined) {
  const day = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return iso
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(day)
}
