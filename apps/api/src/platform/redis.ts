import type { Redis } from 'ioredis'

type Log = { warn(details: object, message: string): void }

/** What replicas share beside the database. Loaded where it is configured only: it costs memory. */
export async function connectRedis(url: string, log: () => Log | undefined): Promise<Redis> {
  const { Redis: Client } = await import('ioredis')
  const redis = new Client(url, {
    // Nobody waits for a Redis that is away: whoever asks does without it.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 500,
    connectTimeout: 2000,
    retryStrategy: (tried) => Math.min(tried * 200, 5000),
    keyPrefix: 'latchkey:',
  })
  let isAway = false
  redis.on('error', (error: Error) => {
    if (!isAway) log()?.warn({ err: error }, 'Redis is away; limits count in each process until it is back')
    isAway = true
  })
  redis.on('ready', () => {
    isAway = false
  })
  return redis
}
