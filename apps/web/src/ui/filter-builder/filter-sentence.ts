import type { Field, FilterConfig } from '@latchkey/contract'
import { dayText, moneyText } from '../record-values/value-text.ts'
import { type Condition, takesValue } from './filter-changes.ts'
import { objectOf } from './value-of.ts'
import { operatorWords, words } from './words.ts'

/** The whole filter as one says it: "Status is Open and Price is more than 100; or City contains Lon". */
export function filterSentence(fields: readonly Field[], { groups, groupLogic }: FilterConfig): string {
  const parts = groups.map(({ logic, filters }) =>
    filters.map((condition) => conditionWords(fields, condition)).join(` ${words.joins[logic]} `),
  )
  // What is joined within a part already is set apart from the next one.
  return parts.join(
    groups.some(({ filters }) => filters.length > 1) ? `; ${words.joins[groupLogic]} ` : ` ${words.joins[groupLogic]} `,
  )
}

function conditionWords(fields: readonly Field[], { field: key, operator, value }: Condition): string {
  const field = fields.find((one) => one.key === key)
  if (!field) return words.gone(key)
  const compared = `${field.label} ${operatorWords(field.type, operator)}`
  if (!takesValue(operator)) return compared
  return `${compared} ${field.type === 'relation' ? words.chosenRecord : valueWords(value)}`
}

/** As far as the filter itself knows it: of a person the name or the key, of an amount its currency. */
function valueWords(value: unknown): string {
  if (value === true || value === 'true') return words.yes.toLowerCase()
  if (value === false || value === 'false') return words.no.toLowerCase()
  if (typeof value === 'number') return value.toLocaleString()
  const object = objectOf(value)
  if (object && 'amount' in object)
    return moneyText({ amount: Number(object.amount), currency: String(object.currency) })
  if (object && 'user_id' in object) return String('name' in object ? object.name : object.user_id)
  const text = String(value)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayText(text) : text
}
