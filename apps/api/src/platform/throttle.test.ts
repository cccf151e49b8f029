import { once } from 'node:events'
import { afterAll, describe, expect, it } from 'vitest'
import { connectRedis } from './redis.ts'
import { hasRedis, startRedis } from './start-redis.ts'
import { createSharedThrottle, createThrottle } from './throttle.ts'

const limit = { count: 2, seconds: 60 }
const silent = () => undefined

describe('in one process', () => {
  it('lets so many pass in each window', async () => {
    let now = 0
    const { take } = createThrottle(() => now)
    expect([await take('a', limit), await take('a', limit), await take('b', limit)]).toEqual([null, null, null])
    now = 10_500
    expect(await take('a', limit)).toBe(50)
    now = 60_001
    expect(await take('a', limit)).toBeNull()
  })
})

describe('while Redis is away', async () => {
  const away = await connectRedis('redis://127.0.0.1:1', silent)
  afterAll(() => away.disconnect())

  it('counts alone', async () => {
    const { take } = createSharedThrottle(away)
    expect([await take('a', limit), await take('a', limit)]).toEqual([null, null])
    expect(await take('a', limit)).toBeGreaterThan(50)
  })
})

// Where there is no Redis to start, there is nothing to share.
if (hasRedis) {
  describe('over replicas', async () => {
    const server = await startRedis()
    const [here, there] = await Promise.all([connectRedis(server.url, silent), connectRedis(server.url, silent)])
    afterAll(async () => {
      here.disconnect()
      there.disconnect()
      await server.stop()
    })
    for (const one of [here, there]) one.options.commandTimeout = 30_000
    await Promise.all([here, there].map((one) => one.status === 'ready' || once(one, 'ready')))

    it('counts together', async () => {
      const [first, second] = [createSharedThrottle(here), createSharedThrottle(there)]
      expect([await first.take('a', limit), await second.take('a', limit)]).toEqual([null, null])
      const wait = await first.take('a', limit)
      expect(wait).toBeGreaterThan(50)
      expect(wait).toBeLessThanOrEqual(60)
    })
  })
}
