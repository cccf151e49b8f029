import type { ReadCondition, ReadFilter } from '@latchkey/contract'
import { containing } from '../../../platform/containing.ts'
import { type Node, treeOf } from './filter-tree.ts'
import { equalJson, idsOf, isEquality } from './test-sql.ts'

/** SQL that holds wherever the condition does, and that an index can answer. */
type Implied = (values: unknown[]) => string

/**
 * What the index on `data` can answer of a filter: true for every record that matches, and for few others. null: nothing. It
 * stands beside the filter, never in its place.
 */
export const containmentSql = (filter: ReadFilter, values: unknown[]) =>
  impliedBy(treeOf(filter), containment)?.(values) ?? null

/** The same of the index on all text. It knows of every field: only who sees all of them may have a say in what it is asked. */
export const lettersSql = (filter: ReadFilter, values: unknown[]) =>
  impliedBy(treeOf(filter), letters)?.(values) ?? null

/** Of an AND any part will do; of an OR it takes all of them. */
function impliedBy(node: Node, of: (condition: ReadCondition) => Implied | null): Implied | null {
  if (!('nodes' in node)) return of(node)
  const parts = node.nodes.map((inner) => impliedBy(inner, of)).filter((part) => part !== null)
  if (parts.length === 0 || (node.logic === 'OR' && parts.length < node.nodes.length)) return null
  return joined(parts, node.logic)
}

const joined =
  (parts: Implied[], logic: 'AND' | 'OR'): Implied =>
  (values) =>
    `(${parts.map((part) => part(values)).join(logic === 'AND' ? ' and ' : ' or ')})`

function containment(condition: ReadCondition): Implied | null {
  const key = JSON.stringify(condition.field)
  const contains =
    (json: string): Implied =>
    (values) =>
      `e.data @> $${values.push(`{${key}:${json}}`)}::jsonb`
  if (isEquality(condition)) return contains(equalJson(condition))
  switch (condition.test) {
    case 'option':
      return contains(JSON.stringify([condition.option]))
    case 'person':
      return joined(
        idsOf(condition.userId).map((id) => contains(`[{"user_id":${id}}]`)),
        'OR',
      )
    case 'money': {
      const { how, amount, currency } = condition
      return how === 'equals' ? contains(JSON.stringify(currency === null ? { amount } : { amount, currency })) : null
    }
    default:
      return null
  }
}

/** The index is of pieces of three letters. */
export const isIndexable = (text: string) => [...text].length >= 3

/** What a field contains, search_text contains too. */
function letters(condition: ReadCondition): Implied | null {
  if ((condition.test !== 'text' && condition.test !== 'person_named') || isEquality(condition)) return null
  const text = condition.test === 'text' ? condition.text : condition.name
  return isIndexable(text) ? (values) => `e.search_text ilike $${values.push(containing(text))}::text` : null
}
