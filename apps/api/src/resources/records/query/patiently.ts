import type { PoolClient, QueryConfig } from 'pg'

/** A statement of the queue's, which may take longer than the pool's patience, that of a person. */
export function patiently(client: PoolClient, text: string, longestMs: number) {
  const query: QueryConfig & { query_timeout: number } = { text, query_timeout: longestMs }
  return client.query(query)
}
