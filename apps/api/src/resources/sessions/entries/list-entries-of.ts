import type { HandlerInput, HandlerReply, listSessionEntries, SessionEntry } from '@latchkey/contract'
import type { Pool } from 'pg'
import { invalid } from '../../../platform/app-error.ts'
import { ENTRY_COLUMNS, presentEntry } from './present-entry.ts'

type Query = HandlerInput<typeof listSessionEntries>['query']
type List = HandlerReply<typeof listSessionEntries>
type Row = { total: number } & (SessionEntry | { [K in keyof SessionEntry]: null })

/**
 * Entries are numbered without gaps, so a page is a range of numbers: the last page of many thousands costs what the first
 * does. The other way round a page is counted from the end as it is now, and a cursor from the entry that was seen last.
 */
export async function listEntriesOf(pool: Pool, sessionId: string, query: Query): Promise<List> {
  const { page = 1, page_size: size = 50, sort = 'seq' } = query
  const { name, text, values } = entriesStatement(sessionId, query)
  const { rows } = await pool.query<Row>({ name, text, values })
  const total = rows[0]?.total ?? 0
  const entries = rows.flatMap((row) => (row.id === null ? [] : [presentEntry(row)]))
  const last = entries.at(-1)?.seq
  const isMore = last !== undefined && (sort === 'seq' ? last < total : last > 1)
  return {
    results: entries,
    count: total,
    page,
    page_size: size,
    next_cursor: isMore ? Buffer.from(String(last)).toString('base64url') : null,
  }
}

const FROM = (range: string) =>
  `select s.entries_total as total, ${ENTRY_COLUMNS} from session s
    left join session_entry e on e.session_id = s.id and e.seq between ${range} where s.id = $1`

const UP = `${FROM('$2::int and $3::int')} order by e.seq`
const DOWN = `${FROM('$2::int and $3::int')} order by e.seq desc`
const FROM_END = `${FROM('s.entries_total - $3::int + 1 and s.entries_total - $2::int + 1')} order by e.seq desc`

/** The page that is wanted, as a range of numbers. */
export function entriesStatement(sessionId: string, { page = 1, page_size: size = 50, cursor, sort = 'seq' }: Query) {
  const after = cursor === undefined ? null : readCursor(cursor)
  const first = (page - 1) * size + 1
  if (sort === 'seq') {
    const from = after === null ? first : after + 1
    return { name: 'entries-up', text: UP, values: [sessionId, from, from + size - 1] }
  }
  if (after !== null) return { name: 'entries-down', text: DOWN, values: [sessionId, after - size, after - 1] }
  return { name: 'entries-from-end', text: FROM_END, values: [sessionId, first, first + size - 1] }
}

/** A cursor is the number of the entry that was seen last. */
function readCursor(cursor: string) {
  const text = Buffer.from(cursor, 'base64url').toString()
  if (!/^[1-9]\d{0,8}$/.test(text)) throw invalid('cursor', 'Not a cursor of this list')
  return Number(text)
}
