import type { Field } from '@latchkey/contract'
import type { Cell } from '../../../platform/export/cells.ts'
import { amountOf, jsonOf, literal, NAME_OF_PERSON, numberOf, peopleOf, textOf } from '../query/field-sql.ts'

/** The columns of these fields, of the record `t`. An amount and its currency are two, so that amounts can be added up. */
export const cellsOf = (fields: readonly Field[]): Cell[] => fields.flatMap(cellsOfField)

function cellsOfField({ key, label, type }: Field): Cell[] {
  const data = 't.data'
  const cell = (sql: string, holds: Cell['holds'] = 'text'): Cell => ({ label, sql, holds })
  switch (type) {
    case 'number':
      return [cell(numberOf(data, key), 'number')]
    case 'currency':
      return [
        cell(amountOf(data, key), 'number'),
        { ...cell(`${jsonOf(data, key)}->>'currency'`), label: `${label} (currency)` },
      ]
    case 'phone':
      return [cell(textOf(data, key), 'phone')]
    case 'boolean':
      return [cell(`case when jsonb_typeof(${jsonOf(data, key)}) = 'boolean' then ${data}->>${literal(key)} end`)]
    case 'user':
      return [
        cell(joined(data, key, "->0->>'name'", `string_agg(${NAME_OF_PERSON}, '; ') from ${peopleOf(data, key)}`)),
      ]
    case 'multi_select':
      return [
        cell(joined(data, key, '->>0', `string_agg(o, '; ') from jsonb_array_elements_text(${jsonOf(data, key)}) o`)),
      ]
    case 'relation':
      return [cell(`t.labels->>${literal(key)}`)]
    case 'text':
    case 'select':
    case 'email':
    case 'url':
    case 'date':
      return [cell(textOf(data, key))]
  }
}

/** One of a list is looked at where it is: that is most of them, and ten times as quick. */
const joined = (data: string, key: string, only: string, all: string) => {
  const list = jsonOf(data, key)
  return `case when jsonb_typeof(${list}) = 'array' then
    case when jsonb_array_length(${list}) = 1 then ${list}${only} else (select ${all}) end end`
}
