import type { Field, FieldType } from '@latchkey/contract'
import { containing } from '../../../platform/containing.ts'
import type { RecordView } from '../record-view.ts'
import { jsonOf, literal, NAME_OF_PERSON, optionsOf, peopleOf } from './field-sql.ts'
import { isIndexable } from './implied-sql.ts'

const MOST_WORDS = 10

/**
 * Each word somewhere in what is shown, whatever the case and in any order. The index is over all fields: it is asked only by
 * those who see them all, or how long a search takes would tell what the hidden ones hold.
 */
export function searchSql(view: RecordView, search: string, values: unknown[]): string[] {
  const words = search.split(/\s+/).filter((word) => word !== '')
  if (words.length > 0 && !view.shown.some(isSearched)) return ['false']
  return words.slice(0, MOST_WORDS).flatMap((word) => {
    const plain = `lower($${values.push(word)}::text)`
    const inJson = view.shown.some(({ type }) => isList(type)) ? `lower($${values.push(asInJson(word))}::text)` : ''
    const found = view.shown.flatMap((field) => foundIn(field, { plain, inJson }) ?? [])
    const decided = `(${found.join(' or ')})`
    if (!seesAll(view) || !isIndexable(word)) return [decided]
    return [`e.search_text ilike $${values.push(containing(word))}::text`, decided]
  })
}

/** Whether there is nothing to search that is hidden from whoever looks. */
export const seesAll = ({ fields, shown }: RecordView) => {
  const keys = new Set(shown.map(({ key }) => key))
  return fields.every((field) => keys.has(field.key) || !isSearched(field))
}

const isSearched = ({ type }: Field) => type !== 'boolean' && type !== 'relation'
const isList = (type: FieldType) => type === 'user' || type === 'multi_select'
const asInJson = (word: string) => JSON.stringify(word).slice(1, -1)

/** What is cheap comes first, and decides for nearly every record. Of a relation only an id is here, which nobody looks for. */
function foundIn({ type, key }: Field, { plain, inJson }: { plain: string; inJson: string }): string | null {
  const [data, json] = ['e.data', jsonOf('e.data', key)]
  const text = `${data}->>${literal(key)}`
  const within = (whole: string) => `strpos(lower(${whole}), ${plain}) > 0`
  switch (type) {
    case 'text':
    case 'email':
    case 'phone':
    case 'url':
    case 'select':
    case 'date':
      return `(${within(text)} and jsonb_typeof(${json}) = 'string')`
    case 'number':
      return `(${within(text)} and jsonb_typeof(${json}) = 'number')`
    case 'currency':
      return `(${within(`${json}->>'amount'`)} and jsonb_typeof(${json}->'amount') = 'number'
        or ${within(`${json}->>'currency'`)} and jsonb_typeof(${json}->'currency') = 'string')`
    case 'user':
      return `(strpos(lower(${text}), ${inJson}) > 0 and exists (select from ${peopleOf(data, key)} where ${within(NAME_OF_PERSON)}))`
    case 'multi_select':
      return `(strpos(lower(${text}), ${inJson}) > 0 and exists (select from ${optionsOf(data, key)}
        where jsonb_typeof(o) = 'string' and ${within("o #>> '{}'")}))`
    case 'boolean':
    case 'relation':
      return null
  }
}
