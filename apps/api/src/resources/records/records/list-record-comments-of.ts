import type { Comment, listRecordComments as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { Pool } from 'pg'
import { AppError } from '../../../platform/app-error.ts'
import { countRows, presentList, readPage, UUID } from '../../../platform/paging.ts'
import { presentComment, type Reader } from '../../../sharing/comments/present-comment.ts'
import type { RecordView } from '../record-view.ts'
import { recordFrom } from './record-from.ts'

type Query = HandlerInput<typeof endpoint>['query']
type Row = {
  id: string
  body: string
  side: string
  author_name: string | null
  account_name: string | null
  created_at: Date
}

/** `deleted`: of a deleted record too. */
type Who = { reader: Reader; deleted?: boolean }

/** What was said about one record, oldest first, as long as it is in the view. */
export async function listRecordCommentsOf(
  pool: Pool,
  view: RecordView,
  recordId: string,
  query: Query,
  { reader, deleted = false }: Who,
): Promise<HandlerReply<typeof endpoint>> {
  const page = readPage(query, UUID)
  const values: unknown[] = []
  const record = recordFrom(view, recordId, values, { deleted })
  const from = `from record_comment c where c.record_id = (select e.id ${record})`
  const pageValues = [...values]
  const after = page.after === null ? '' : ` and c.id > $${pageValues.push(page.after)}`
  const [there, { rows }, count] = await Promise.all([
    pool.query(`select 1 ${record}`, values),
    pool.query<Row>(
      `select c.id, c.body, c.side, c.author_name, c.created_at,
         (select a.name from account a where a.id = c.author_id) as account_name
       ${from}${after} order by c.id limit ${page.size + 1} offset ${page.offset}`,
      pageValues,
    ),
    countRows(pool, from, values, page.exactCount),
  ])
  if (there.rowCount === 0) throw new AppError('not_found')
  return presentList(
    page,
    rows,
    count,
    ({ id }) => id,
    (row): Comment => presentRow(row, reader),
  )
}

const presentRow = ({ account_name: name, author_name, created_at, ...row }: Row, reader: Reader) =>
  presentComment(
    { ...row, authorName: author_name, createdAt: created_at, author: name === null ? null : { name } },
    reader,
  )
