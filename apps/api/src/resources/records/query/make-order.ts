import type { Field } from '@latchkey/contract'
import type { Pool, PoolClient } from 'pg'
import type { RecordView } from '../record-view.ts'
import { ORDER_INDEXES } from './order-index.ts'
import { patiently } from './patiently.ts'
import { recordOrder } from './record-order.ts'

/** Each is written to with every record that changes. */
const MOST = 24
/** Longer than a person's statement may take. */
const LONGEST_MS = 10 * 60_000

/**
 * Keeps the records of a pipeline in the order of a field: `<pipeline> <sort>`. Work of one line of the queue, so never two at
 * a time; again is nothing new.
 */
export async function makeOrder(pool: Pool, wish: string) {
  const [pipelineId = '', sort = ''] = wish.split(' ')
  const index = await indexOf(pool, pipelineId, sort)
  if (!index) return
  const client = await pool.connect()
  try {
    await client.query(`set statement_timeout = ${LONGEST_MS}`)
    await dropUseless(client)
    const { rowCount } = await client.query(`select ${ALL}`)
    if ((rowCount ?? 0) < MOST) await patiently(client, index.create, LONGEST_MS)
  } finally {
    // With its patience.
    client.release(true)
  }
}

const ALL = `c.relname::text as name, i.indisvalid as is_whole, pg_get_expr(i.indpred, i.indrelid) as predicate
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where i.indrelid = 'pipeline_record'::regclass and c.relname like '${ORDER_INDEXES}%'`

type Made = { name: string; is_whole: boolean; predicate: string }

/** Those that were broken off, and those of pipelines that are gone. */
async function dropUseless(client: PoolClient) {
  const { rows } = await client.query<Made>(`select ${ALL}`)
  const { rows: gone } = await client.query<{ id: string }>('select id from pipeline where deleted_at is not null')
  const isGone = ({ predicate }: Made) => gone.some(({ id }) => predicate.includes(id))
  for (const made of rows) {
    if (!made.is_whole || isGone(made))
      await patiently(client, `drop index concurrently if exists ${made.name}`, LONGEST_MS)
  }
}

async function indexOf(pool: Pool, id: string, sort: string) {
  const { rows } = await pool.query<{ name: string; workspace_id: string; fields: Field[] }>(
    'select name, workspace_id, fields from pipeline where id = $1::uuid and deleted_at is null',
    [id],
  )
  const [row] = rows
  if (!row?.fields.some(({ key }) => key === sort.replace(/^-/, ''))) return null
  const { name, workspace_id: workspaceId, fields } = row
  const view: RecordView = {
    pipeline: { id, name, workspaceId },
    fields,
    shown: fields,
    within: null,
    audience: 'shop',
  }
  return recordOrder(view, sort).index
}
