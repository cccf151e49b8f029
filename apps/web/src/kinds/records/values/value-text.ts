import { type Field, type FieldType, isEmptyValue, Money, RecordUser } from '@latchkey/contract'
import { words } from '../words.ts'

export type Labels = Record<string, string>

const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 15 })
const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' })
const monies = new Map<string, Intl.NumberFormat>()

/** A value as it is read; empty text where there is nothing. What is stored oddly is shown as it is. */
export function valueText({ type }: Pick<Field, 'type'>, value: unknown, labels: Labels = {}): string {
  if (isEmptyValue(value)) return ''
  return readers[type]?.(value, labels) ?? (typeof value === 'object' ? JSON.stringify(value) : String(value))
}

const readers: Partial<Record<FieldType, (value: unknown, labels: Labels) => string | undefined>> = {
  number: (value) => (typeof value === 'number' ? number.format(value) : undefined),
  currency: moneyText,
  date: (value) => {
    const time = Date.parse(String(value))
    return Number.isNaN(time) ? undefined : date.format(time)
  },
  boolean: (value) => (value === true ? words.values.yes : value === false ? words.values.no : undefined),
  multi_select: (value) => (Array.isArray(value) ? value.join(', ') : undefined),
  user: (value) => peopleIn(value).join(', ') || undefined,
  relation: (value, labels) => labels[String(value)] ?? words.values.record,
}

function moneyText(value: unknown): string | undefined {
  const money = Money.safeParse(value)
  if (!money.success) return undefined
  const { amount, currency } = money.data
  let format = monies.get(currency)
  if (!format) {
    format = new Intl.NumberFormat(undefined, { style: 'currency', currency })
    monies.set(currency, format)
  }
  return format.format(amount)
}

/** The names of those that a field of people holds. */
const peopleIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap((one) => {
        const person = RecordUser.safeParse(one)
        return person.success ? [person.data.name] : []
      })
    : []

/** What a record is called: the first of its fields that says something. */
export function titleOf(
  fields: readonly Field[],
  { data, labels }: { data: Record<string, unknown>; labels?: Labels },
) {
  const named = fields.find(({ type, key }) => isNaming.has(type) && !isEmptyValue(data[key]))
  const any = named ?? fields.find(({ key }) => !isEmptyValue(data[key]))
  const text = any ? valueText(any, data[any.key], labels) : ''
  const [line = ''] = text.trim().split('\n')
  return line.slice(0, 120) || words.grid.nameless
}

const isNaming = new Set<FieldType>(['text', 'email', 'phone', 'url'])

export const isFigure = (type: FieldType) => type === 'number' || type === 'currency'
