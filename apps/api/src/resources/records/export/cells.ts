import type { Field } from '@latchkey/contract'
import type { Cell } from '../../../platform/export/cells.ts'
import { literal, NAME_OF_PERSON } from '../query/field-sql.ts'

/** What the columns below are made of: the values of `records` (SQL), each taken out of its record once. */
export const valuesFrom = (fields: readonly Field[], records: string) =>
  `(select t.labels${fields.map(({ key }, i) => `, t.data->${literal(key)} as v${i}`).join('')} from (${records}) t offset 0) t`

/** The columns of these fields. An amount and its currency are two, so that amounts can be added up. */
export const cellsOf = (fields: readonly Field[]): Cell[] =>
  fields.flatMap((field, i) => cellsOfField(field, `t.v${i}`))

function cellsOfField({ key, label, type }: Field, value: string): Cell[] {
  const cell = (sql: string, holds: Cell['holds'] = 'text'): Cell => ({ label, sql, holds })
  switch (type) {
    case 'number':
      return [cell(plain(value, 'number'), 'number')]
    case 'currency':
      return [
        cell(`case when jsonb_typeof(${value}->'amount') = 'number' then ${value}->>'amount' end`, 'number'),
        { ...cell(`${value}->>'currency'`), label: `${label} (currency)` },
      ]
    case 'phone':
      return [cell(plain(value, 'string'), 'phone')]
    case 'boolean':
      return [cell(plain(value, 'boolean'))]
    case 'user':
      return [cell(joined(value, "->0->>'name'", `${NAME_OF_PERSON}, '; ') from jsonb_array_elements(${value}) p`))]
    case 'multi_select':
      return [cell(joined(value, '->>0', `o, '; ') from jsonb_array_elements_text(${value}) o`))]
    case 'relation':
      return [cell(`t.labels->>${literal(key)}`)]
    case 'text':
    case 'select':
    case 'email':
    case 'url':
    case 'date':
      return [cell(plain(value, 'string'))]
  }
}

/** A value of another type than the field's is as good as none. One that is no list is its own first part. */
const plain = (value: string, type: 'string' | 'number' | 'boolean') =>
  `case when jsonb_typeof(${value}) = '${type}' then ${value}->>0 end`

/** One of a list is looked at where it is: that is most of them, and ten times as quick. */
const joined = (list: string, only: string, all: string) =>
  `case when jsonb_typeof(${list}) = 'array' then
    case when jsonb_array_length(${list}) = 1 then ${list}${only} else (select string_agg(${all}) end end`
