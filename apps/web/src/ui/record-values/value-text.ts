import type { FieldType } from '@latchkey/contract'

const answers = { true: 'Yes', false: 'No' }

/** As the contract's `isEmptyValue`, which would bring its schemas: public pages read this too. */
export const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** What is compared down a column stands at its end. */
export const isFigure = (type: FieldType) => type === 'number' || type === 'currency'

/** A record's value as it is read; '' where there is none. What is stored oddly is shown as it is. */
export function valueText(type: FieldType, value: unknown, locale?: string): string {
  if (isEmpty(value)) return ''
  if (Array.isArray(value)) return value.map(oneText).join(', ')
  if (typeof value === 'boolean') return answers[`${value}`]
  if (typeof value === 'number') return numberFormat(locale, { maximumFractionDigits: 15 }).format(value)
  if (type === 'date') return dayText(String(value), locale)
  return isMoney(value) ? moneyText(value, locale) : oneText(value)
}

function oneText(one: unknown): string {
  if (typeof one !== 'object' || one === null) return String(one)
  return 'name' in one ? String(one.name) : JSON.stringify(one)
}

export type Money = { amount: number; currency: string }

export const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' &&
  value !== null &&
  'currency' in value &&
  'amount' in value &&
  typeof value.amount === 'number'

export function moneyText({ amount, currency }: Money, locale?: string): string {
  try {
    return numberFormat(locale, { style: 'currency', currency }).format(amount)
  } catch {
    return `${amount} ${currency}`
  }
}

/** A day is the same day everywhere. */
export function dayText(iso: string, locale?: string): string {
  const day = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return iso
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(day)
}

const formats = new Map<string, Intl.NumberFormat>()

/** To make one takes longer than to use it a hundred times. */
function numberFormat(locale: string | undefined, options: Intl.NumberFormatOptions) {
  const name = `${locale} ${options.currency}`
  const format = formats.get(name) ?? new Intl.NumberFormat(locale, options)
  formats.set(name, format)
  return format
}
