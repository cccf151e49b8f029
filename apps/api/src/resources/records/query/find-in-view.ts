import type { Prisma } from '@latchkey/db'
import type { Pool } from 'pg'
import type { RecordView } from '../record-view.ts'
import { type RecordLine, recordColumns } from './present-record.ts'
import { type ViewWish, viewFrom } from './view-from.ts'

type Db = Pool | Prisma.TransactionClient

/** A record, if it is in the view now; one statement looks and decides. */
export async function findInView(
  db: Db,
  view: RecordView,
  id: string,
  { state }: Pick<ViewWish, 'state'> = {},
): Promise<RecordLine | null> {
  const values: unknown[] = []
  const from = viewFrom(view, values, { state })
  const text = `select ${recordColumns(view)} ${from} and e.id = $${values.push(id)}::uuid`
  const [line] = await rowsOf<RecordLine>(db, text, values)
  return line ?? null
}

function rowsOf<Row extends object>(db: Db, text: string, values: unknown[]): Promise<Row[]> {
  if ('$queryRawUnsafe' in db) return db.$queryRawUnsafe<Row[]>(text, ...values)
  return db.query<Row>(text, values).then(({ rows }) => rows)
}
