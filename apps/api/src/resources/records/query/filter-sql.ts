import type { ReadFilter } from '@latchkey/contract'
import { jsonOf } from './field-sql.ts'
import { type Node, treeOf } from './filter-tree.ts'
import { equalJson, isEquality, testSql } from './test-sql.ts'

/**
 * A filter as a boolean of SQL, never null. docs/filters.md says what it means; an independent reading of that page is held
 * against it in filter-sql.test.ts. What a person gave goes into `values`, always as text.
 */
export function filterSql(filter: ReadFilter | null | 'nothing', values: unknown[], data = 'e.data'): string {
  if (filter === null) return 'true'
  if (filter === 'nothing') return 'false'
  return `(${nodeSql(treeOf(filter), values, data)}) is true`
}

function nodeSql(node: Node, values: unknown[], data: string): string {
  if (!('nodes' in node)) return testSql(node, values, data)
  // No group is without a condition; one that were would match nothing.
  if (node.nodes.length === 0) return 'false'
  if (node.logic === 'AND') return node.nodes.map((inner) => `(${nodeSql(inner, values, data)})`).join(' and ')
  const { alike, rest } = equalities(node.nodes)
  return [
    ...[...alike].map(([key, wanted]) => {
      const list = wanted.map((json) => `$${values.push(json)}::jsonb`)
      return `${jsonOf(data, key)} = any(array[${list.join(', ')}])`
    }),
    ...rest.map((inner) => `(${nodeSql(inner, values, data)})`),
  ].join(' or ')
}

/** Several values of one field, by its key. */
function equalities(nodes: Node[]) {
  const alike = new Map<string, string[]>()
  const rest: Node[] = []
  for (const node of nodes) {
    if (!('nodes' in node) && isEquality(node))
      alike.set(node.field, [...(alike.get(node.field) ?? []), equalJson(node)])
    else rest.push(node)
  }
  return { alike, rest }
}
