import pg from 'pg'
import type { Config } from '../platform/config.ts'
import { ConfigError } from '../platform/config-error.ts'
import { reachEmbeddedPostgres } from '../platform/embedded-postgres/reach-embedded-postgres.ts'

// Beside that of the migrations.
const LOCK = 72_707_372

/** Works on the database, running or not, while no other rotation does. */
export async function onDatabase<T>(config: Config, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const embedded = config.databaseUrl ? null : await reachEmbeddedPostgres(config.dataDir)
  const connectionString = config.databaseUrl ?? embedded?.url
  const client = new pg.Client({ connectionString, application_name: 'latchkey keys:rotate' })
  // A lost connection shows up in the next query; without a listener it would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query('select pg_try_advisory_lock($1) as mine', [LOCK])
    if (!rows[0].mine) throw new ConfigError(['another keys:rotate is at work on this database'])
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
    await embedded?.stop()
  }
}
