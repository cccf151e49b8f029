import type { ReadFilter } from '@latchkey/contract'
import type { RecordView } from '../record-view.ts'
import { filterSql } from './filter-sql.ts'
import { searchSql } from './search-sql.ts'

/** What is wanted of the records that a view holds. Deleted ones are for the shop alone. */
export type ViewWish = {
  search?: string | undefined
  filter?: ReadFilter | null | undefined
  state?: 'deleted' | 'any' | undefined
}

const STATES = {
  there: 'e.deleted_at is null',
  deleted: 'e.deleted_at is not null',
  any: 'true',
} as const

/**
 * `from … where …` of a view's records, which are `e`. There is no other way to them. `isCounted`: PostgreSQL knows the values
 * that the filters ask for; else they are put so that it expects half of the records, and not the very few that it would.
 */
export function viewFrom(
  view: RecordView,
  values: unknown[],
  { search, filter, state }: ViewWish = {},
  isCounted = true,
): string {
  if (state && view.audience !== 'shop') throw new Error('deleted records are for the shop alone')
  const matching = (wanted: ReadFilter | 'nothing') => {
    const sql = filterSql(wanted, values)
    return isCounted ? sql : `coalesce(${sql}, false)`
  }
  const conditions = [
    `e.pipeline_id = $${values.push(view.pipeline.id)}::uuid`,
    STATES[state ?? 'there'],
    ...(view.within === null ? [] : [matching(view.within)]),
    ...(filter ? [matching(filter)] : []),
    ...(search ? searchSql(view, search, values) : []),
  ]
  return `from pipeline_record e where ${conditions.join(' and ')}`
}
