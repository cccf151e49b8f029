import { viewFrom } from '../query/view-from.ts'
import type { RecordView } from '../record-view.ts'

/**
 * `from … where …`: the record `e` is this one, and whoever looks has it before them now. Part of every statement that reads
 * or writes one record. `deleted`: one that is deleted too.
 */
export function recordFrom(view: RecordView, id: string, values: unknown[], { deleted = false } = {}) {
  const from = viewFrom(view, values, deleted ? { state: 'any' } : {})
  return `${from} and e.id = $${values.push(id)}::uuid`
}
