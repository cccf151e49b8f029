import type { FieldType, PublicField } from '@latchkey/contract'
import { isEmpty } from '../../../ui/record-values/value-text.ts'
import { numberIn } from '../number-in.ts'
import { partWords } from '../part-words.ts'

type Data = Record<string, unknown>
/** What the form says of it, and what is wrong with that. */
export type Read = { changes: Data; problems: Record<string, string> }

/** People and related records are known here by name alone, so they are only read. */
export const isChangeable = ({ type }: Pick<PublicField, 'type'>) => type !== 'user' && type !== 'relation'

export const amountName = (key: string) => `${key}:amount`
export const currencyName = (key: string) => `${key}:currency`

/** What was changed against what the record was, and nothing else: what is empty is null. */
export function readChanges(fields: readonly PublicField[], base: Data, form: FormData): Read {
  const changes: Data = {}
  const problems: Record<string, string> = {}
  for (const { key, type } of fields.filter(isChangeable)) {
    const value = readValue(type, key, form)
    if (value === undefined) problems[key] = partWords.edit.number
    else if (!isSame(base[key], value)) changes[key] = value
  }
  return { changes, problems }
}

/** undefined: that is no number. */
function readValue(type: FieldType, key: string, form: FormData): unknown {
  if (type === 'multi_select') {
    const chosen = form.getAll(key).map(String)
    return chosen.length > 0 ? chosen : null
  }
  if (type === 'currency') {
    const amount = textIn(form, amountName(key)).trim()
    if (amount === '') return null
    const number = numberIn(amount)
    return number === null
      ? undefined
      : { amount: number, currency: textIn(form, currencyName(key)).trim().toUpperCase() }
  }
  const text = textIn(form, key)
  if (type === 'text') return text === '' ? null : text
  const value = text.trim()
  if (value === '') return null
  if (type === 'boolean') return value === 'true'
  return type === 'number' ? (numberIn(value) ?? undefined) : value
}

/** A form writes lines as the network does. */
const textIn = (form: FormData, name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n')

export function isSame(before: unknown, after: unknown): boolean {
  if (isEmpty(before) && isEmpty(after)) return true
  if (Array.isArray(before) && Array.isArray(after))
    return before.length === after.length && before.every((one) => after.includes(one))
  if (typeof before === 'object' && typeof after === 'object' && before && after)
    return Object.entries(before).every(([key, value]) => (after as Data)[key] === value)
  return typeof before === 'string' && typeof after === 'string'
    ? before.replaceAll('\r\n', '\n') === after
    : before === after
}

/** What the server says of a value, by the key of its field. */
export function problemsOf(refused: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(refused).map(([path, message]) => {
      const [, key = path, part] = path.split('.')
      return [key, part === 'currency' ? partWords.edit.money : message]
    }),
  )
}
