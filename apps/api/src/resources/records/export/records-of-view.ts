import { recordColumns } from '../query/present-record.ts'
import { readWish } from '../query/read-wish.ts'
import { recordOrder } from '../query/record-order.ts'
import { viewFrom } from '../query/view-from.ts'
import type { RecordView } from '../record-view.ts'

export type ExportQuery = {
  search?: string | undefined
  filter?: string | undefined
  sort?: string | undefined
}

/** SQL: the records of a view that are wanted, in their order. */
export function recordsOfView(view: RecordView, query: ExportQuery) {
  const values: unknown[] = []
  const from = viewFrom(view, values, readWish(view, query))
  const { orderBy } = recordOrder(view, query.sort)
  return { records: `select ${recordColumns(view)} ${from} ${orderBy}`, values }
}
