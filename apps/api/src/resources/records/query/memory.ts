import { createHash } from 'node:crypto'
import type { Pool } from 'pg'

const MOST = 500
const MINUTE_MS = 60_000

/** What a database was asked less than a minute ago. A bounded number of answers; the oldest go first. */
export function createMemory<T>() {
  const ofPool = new WeakMap<Pool, Map<string, { until: number; value: T }>>()

  const open = (pool: Pool) => {
    const kept = ofPool.get(pool) ?? new Map<string, { until: number; value: T }>()
    ofPool.set(pool, kept)
    return kept
  }
  const keyOf = (asked: unknown) => createHash('sha256').update(JSON.stringify(asked)).digest('base64')

  return {
    recall(pool: Pool, asked: unknown): T | undefined {
      const known = open(pool).get(keyOf(asked))
      return known && known.until > Date.now() ? known.value : undefined
    },
    keep(pool: Pool, asked: unknown, value: T) {
      const kept = open(pool)
      const [oldest] = kept.keys()
      if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest)
      const key = keyOf(asked)
      kept.delete(key)
      kept.set(key, { until: Date.now() + MINUTE_MS, value })
      return value
    },
  }
}
