import type { Field } from '@latchkey/contract'
import { invalid } from '../../../platform/app-error.ts'
import { UUID } from '../../../platform/paging.ts'
import type { RecordView } from '../record-view.ts'
import { amountOf, dateOf, isDate, jsonOf, numberOf, textOf } from './field-sql.ts'
import { orderIndex } from './order-index.ts'

type Column = { expression: string; cast: string; asText: string; isField: boolean }

/** So many letters decide the order of texts: a cursor has to hold them, and an address has to hold the cursor. */
const DECIDING_LETTERS = 64
/** A cursor is text without NUL, and so are its parts. */
const BETWEEN = '\0'

/** Where a page begins: a condition whose values are appended to those of its query. */
type Start = (values: unknown[]) => string

/**
 * ORDER BY and, for a page after the first, where it begins. A record without a value comes last whichever way the others go,
 * and equal ones are told apart by their ids: no page loses or repeats one.
 */
export function recordOrder(view: RecordView, sort = '-created_at', cursor?: string) {
  const { expression, cast, asText, isField } = columnOf(view, sort.replace(/^-/, ''))
  const descending = sort.startsWith('-')
  const direction = descending ? 'desc' : 'asc'
  const sign = descending ? '<' : '>'
  const seen = cursor === undefined ? null : readCursor(cursor, sort, cast)
  const last = isField ? `${direction} nulls last` : direction
  return {
    /** The field it is by; null: a column of every record, which is kept in this order anyway. */
    index: isField ? orderIndex(view.pipeline.id, `${expression} ${last}, id ${direction}`) : null,
    orderBy: `order by ${expression} ${last}, e.id ${direction}`,
    /** One after the other until the page is full: each of them an index can begin at, both together none could. */
    starts: startsOf(),
    /** Selected with each row, so that its cursor can be made. */
    column: `${asText} as sort_value`,
    cursorOf: ({ sort_value: value, id }: { sort_value: string | null; id: string }) =>
      [sort, id, ...(value === null ? [] : [value])].join(BETWEEN),
  }

  function startsOf(): Start[] {
    if (!seen) return [() => '']
    const { id, value } = seen
    const empty = ` and ${expression} is null`
    if (value === null) return [(values) => `${empty} and e.id ${sign} $${values.push(id)}::uuid`]
    const behind: Start = (values) =>
      ` and (${expression}, e.id) ${sign} ($${values.push(value)}::${cast}, $${values.push(id)}::uuid)`
    return isField ? [behind, () => empty] : [behind]
  }
}

const unknown = () => invalid('sort', 'Not something that these can be sorted by')

function columnOf({ shown }: RecordView, key: string): Column {
  if (key === 'created_at' || key === 'updated_at')
    return {
      expression: `e.${key}`,
      cast: 'timestamptz',
      isField: false,
      asText: `(extract(epoch from e.${key}) * 1000)::bigint::text`,
    }
  const field = shown.find((one) => one.key === key)
  if (!field) throw unknown()
  const column = fieldColumn(field)
  return { ...column, isField: true, asText: `${column.expression}::text` }
}

function fieldColumn({ type, key }: Field): Pick<Column, 'expression' | 'cast'> {
  const data = 'e.data'
  switch (type) {
    case 'text':
    case 'email':
    case 'phone':
    case 'url':
    case 'select':
      return { expression: `nullif(left(lower(${textOf(data, key)}), ${DECIDING_LETTERS}), '')`, cast: 'text' }
    case 'date':
      return { expression: `(case when ${isDate(data, key)} then ${dateOf(data, key)} end)`, cast: 'text' }
    case 'number':
      return { expression: numberOf(data, key), cast: 'numeric' }
    case 'currency':
      return { expression: amountOf(data, key), cast: 'numeric' }
    case 'boolean':
      return {
        expression: `(case when jsonb_typeof(${jsonOf(data, key)}) = 'boolean' then ${jsonOf(data, key)}::boolean end)`,
        cast: 'boolean',
      }
    case 'multi_select':
    case 'user':
    case 'relation':
      throw unknown()
  }
}

const SEEN: Record<string, RegExp> = {
  timestamptz: /^\d{1,14}$/,
  numeric: /^-?\d{1,400}(\.\d{1,400})?$/,
  boolean: /^(true|false)$/,
  text: /^[\s\S]*$/,
}

/** Whatever somebody made up is either a value of that type or no cursor. */
function readCursor(cursor: string, sort: string, cast: string) {
  const [of, id = '', value = null, ...more] = Buffer.from(cursor, 'base64url').toString().split(BETWEEN)
  const isGood = of === sort && UUID.test(id) && more.length === 0 && (value === null || SEEN[cast]?.test(value))
  if (!isGood) throw invalid('cursor', 'Not a cursor of this list in this order')
  return { id, value: value !== null && cast === 'timestamptz' ? new Date(Number(value)).toISOString() : value }
}
