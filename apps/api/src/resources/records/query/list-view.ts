import type { Pool } from 'pg'
import { type PageQuery, presentList } from '../../../platform/paging.ts'
import type { RecordView } from '../record-view.ts'
import { statementName } from '../records/statement-name.ts'
import { askForOrder } from './ask-for-order.ts'
import { countView } from './count-view.ts'
import { inTime } from './in-time.ts'
import { narrowedFrom } from './narrowed-from.ts'
import { presentRecord, type RecordLine, recordColumns } from './present-record.ts'
import { readWish } from './read-wish.ts'
import { recordOrder } from './record-order.ts'

export type ViewQuery = PageQuery & {
  search?: string | undefined
  filter?: string | undefined
  sort?: string | undefined
  state?: 'deleted' | undefined
}

type Line = RecordLine & { sort_value: string | null }

/** The page that is asked for of the records that a view holds, and how many there are in all. */
export async function listView<V extends RecordView>(pool: Pool, view: V, query: ViewQuery) {
  const { page = 1, page_size: size = 50, cursor, count, sort } = query
  const wish = readWish(view, query)
  const order = recordOrder(view, sort, cursor)
  const rows = await readPage()
  // A page that is the first and the last one has been counted by being read.
  const isAll = cursor === undefined && page === 1 && rows.length <= size
  const counted = isAll ? { count: rows.length } : await countView(pool, view, wish, count === 'exact')
  return presentList({ number: page, size }, rows, counted, order.cursorOf, (line) => presentRecord(view, line))

  async function readPage(): Promise<Line[]> {
    if (order.index && sort) await askForOrder(pool, view, sort)
    const lines: Line[] = []
    for (const start of order.starts) {
      if (lines.length <= size) lines.push(...(await readFrom(start, size + 1 - lines.length)))
    }
    return lines
  }

  async function readFrom(start: (values: unknown[]) => string, wanted: number): Promise<Line[]> {
    const offset = cursor === undefined ? (page - 1) * size : 0
    const values: unknown[] = []
    const from = await narrowedFrom(pool, view, values, wish, order.index ? null : offset + wanted)
    // Labels are looked up for what is on the page, not for what is passed over.
    const text = `select ${recordColumns(view)}, ${order.column}
      from (select e.* ${from}${start(values)} ${order.orderBy} limit ${wanted} offset ${offset}) e ${order.orderBy}`
    // What nobody searches comes again and again; what is searched for is planned by how usual it is.
    const name = wish.search || wish.filter || wish.state ? undefined : statementName(text)
    return (await inTime(pool.query<Line>({ text, values, ...(name && { name }) }))).rows
  }
}
