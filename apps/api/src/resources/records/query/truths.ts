import type { ReadFilter } from '@latchkey/contract'
import { testSql } from './test-sql.ts'

/** A boolean[] of SQL: for each condition, all groups in order, whether it holds. Never null, nor one of its elements. */
export function truthsSql({ groups }: ReadFilter, values: unknown[], data = 'e.data'): string {
  const tests = groups.flatMap(({ conditions }) =>
    conditions.map((condition) => `(${testSql(condition, values, data)}) is true`),
  )
  return `array[${tests.join(', ')}]::boolean[]`
}

/** For each group those of its conditions. */
export function byGroup({ groups }: ReadFilter, truths: readonly boolean[]): boolean[][] {
  const ends = groups.map((_, g) => groups.slice(0, g + 1).reduce((sum, { conditions }) => sum + conditions.length, 0))
  return groups.map(({ conditions }, g) => truths.slice((ends[g] ?? 0) - conditions.length, ends[g]))
}

/** What the truths of its conditions make of a filter. */
export function explanationOf(filter: ReadFilter, truths: readonly boolean[]) {
  const groups = byGroup(filter, truths).map((filters, g) => ({
    matches: holds(filter.groups[g]?.logic ?? 'AND', filters),
    filters,
  }))
  const matching = groups.map(({ matches }) => matches)
  return { matches: holds(filter.logic, matching), groups }
}

const holds = (logic: 'AND' | 'OR', truths: readonly boolean[]) =>
  truths.length > 0 && (logic === 'AND' ? !truths.includes(false) : truths.includes(true))
