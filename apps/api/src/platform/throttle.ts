import type { Redis } from 'ioredis'
import type { Limit } from './limits.ts'

/** Allowed: null. Else the seconds to wait. */
export type Throttle = { take(key: string, limit: Limit): Promise<number | null> }

const MOST_WINDOWS = 100_000

/**
 * Counts in this process, for limits that only keep the load down; those that guard a secret are in PostgreSQL. What is
 * full forgets whoever came first.
 */
export function createThrottle(now: () => number = Date.now): Throttle {
  const windows = new Map<string, { count: number; until: number }>()
  return {
    async take(key, { count, seconds }) {
      const at = now()
      const known = windows.get(key)
      if (known && known.until > at) {
        known.count++
        return known.count <= count ? null : Math.max(1, Math.ceil((known.until - at) / 1000))
      }
      windows.delete(key)
      if (windows.size >= MOST_WINDOWS) windows.delete(windows.keys().next().value ?? '')
      windows.set(key, { count: 1, until: at + seconds * 1000 })
      return null
    },
  }
}

const COUNT = `local count = redis.call('incr', KEYS[1])
  if count == 1 then redis.call('pexpire', KEYS[1], ARGV[1]) end
  return { count, redis.call('pttl', KEYS[1]) }`

/** The same over all replicas. While Redis is away each process counts for itself: nobody is kept out, and nobody waits. */
export function createSharedThrottle(redis: Pick<Redis, 'eval'>, own = createThrottle()): Throttle {
  return {
    async take(key, limit) {
      try {
        const [taken, left] = (await redis.eval(COUNT, 1, `throttle:${key}`, limit.seconds * 1000)) as [number, number]
        return taken <= limit.count ? null : Math.max(1, Math.ceil(left / 1000))
      } catch {
        return own.take(key, limit)
      }
    },
  }
}
