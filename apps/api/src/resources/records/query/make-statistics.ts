import type { Field } from '@latchkey/contract'
import type { Pool, PoolClient } from 'pg'
import { readStoredFilter } from '../filters/read-stored-filter.ts'
import { patiently } from './patiently.ts'
import { statisticsFor } from './statistics.ts'

/** PostgreSQL reads all of them whenever it plans. */
const MOST = 64
/** Longer than a person's statement may take. */
const LONGEST_MS = 120_000

type Stored = { filter_config: unknown; fields: Field[] }

/** Has the values counted that a saved filter asks for. Work of the queue; what is counted already is left as it is. */
export async function makeStatistics(pool: Pool, filterId: string) {
  const { rows } = await pool.query<Stored>(
    `select f.filter_config, p.fields from saved_filter f join pipeline p on p.id = f.pipeline_id where f.id = $1::uuid`,
    [filterId],
  )
  const [stored] = rows
  const filter = stored ? readStoredFilter(stored.fields, stored.filter_config) : 'nothing'
  if (filter === 'nothing') return
  const wanted = statisticsFor(filter)
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`set local statement_timeout = ${LONGEST_MS}`)
    if (await makeMissing(client, wanted)) await patiently(client, 'analyze pipeline_record (data)', LONGEST_MS)
    await client.query('commit')
    client.release()
  } catch (error) {
    client.release(true)
    throw error
  }
}

/** Answers whether there was any. */
async function makeMissing(client: PoolClient, wanted: Map<string, string>) {
  await patiently(client, "select pg_advisory_xact_lock(hashtext('record statistics'))", LONGEST_MS)
  const { rows } = await client.query<{ name: string }>(
    `select stxname::text as name from pg_statistic_ext where stxrelid = 'pipeline_record'::regclass`,
  )
  const known = new Set(rows.map(({ name }) => name))
  const missing = [...wanted].filter(([name]) => !known.has(name)).slice(0, Math.max(0, MOST - known.size))
  for (const [name, expression] of missing) {
    await patiently(client, `create statistics if not exists ${name} on ${expression} from pipeline_record`, LONGEST_MS)
  }
  return missing.length > 0
}
