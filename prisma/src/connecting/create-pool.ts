import pg from 'pg'
import { ImpatientClient } from './impatient-client.ts'

export type PoolOptions = {
  url: string
  /** Connections at most. */
  max?: number
  /** After this long a query fails here, whatever the server does. */
  queryTimeoutMs?: number
  connectTimeoutMs?: number
}

export function createPool({ url, max = 10, queryTimeoutMs = 4_500, connectTimeoutMs = 3_000 }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    Client: ImpatientClient,
    // A slow statement is ended by the server, and its connection stays good; a server that is frozen does not do that.
    statement_timeout: Math.round(queryTimeoutMs * 0.9),
    query_timeout: queryTimeoutMs,
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: 'latchkey',
  })
  // The pool drops a broken connection and makes the next one by itself; the caller sees the error of its query.
  // Without listeners Node would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
