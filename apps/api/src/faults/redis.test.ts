import { testDatabase } from '@latchkey/db/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { freePort } from '../platform/free-port.ts'
import { hasRedis, startRedis } from '../platform/start-redis.ts'
import { openProgram, openShop } from './open-program.ts'

const database = await testDatabase()
const port = await freePort()
// Where there is none to start, it is away from the beginning.
let redis = hasRedis ? await startRedis(port) : null
afterAll(() => redis?.stop())

const env = {
  DATABASE_URL: database.url,
  REDIS_URL: `redis://127.0.0.1:${port}`,
  SECRET_KEYS: `k:${Buffer.alloc(32, 7).toString('base64')}`,
}
const here = await openProgram(env)
const there = await openProgram(env)
const shop = await openShop(database, here.url)
const request = await shop.call({ method: 'POST', path: '/v1/repair-requests', body: { title: 'Leaking tap' } })
const readiness = async () => [await here.call({ path: '/readyz' }), await there.call({ path: '/readyz' })]
const statuses = async () => (await readiness()).map((answer) => answer?.status)

async function share(body: object) {
  const made = await shop.call({ method: 'POST', path: `/v1/resources/${request?.body.id}/shares`, body })
  return { id: made?.body.id, path: `/v1/public/shares/${made?.body.url?.split('/').at(-1)}` }
}
const locked = await share({ share_type: 'password', password: 'a long enough phrase' })
const guess = async (at: typeof here, password = 'not the one') => {
  const answer = await at.call({ method: 'POST', path: `${locked.path}/verify`, body: { password } })
  return answer?.status
}

describe('Redis', () => {
  it('is there, and guesses are counted over both', async () => {
    if (redis) await expect.poll(statuses).toEqual([200, 200])
    expect([await guess(here), await guess(there), await guess(here)]).toEqual([401, 401, 401])
  })

  it('is gone: /readyz says so, everything else goes on', async () => {
    await redis?.stop()
    await expect.poll(statuses).toEqual([503, 503])
    const open = await share({})
    for (const at of [here, there]) {
      expect((await at.call({ path: open.path }))?.status).toBe(200)
      expect((await at.call({ path: '/healthz' }))?.status).toBe(200)
    }
    const ended = await shop.call({ method: 'DELETE', path: `/v1/shares/${open.id}` })
    expect(ended?.status).toBe(204)
    for (const at of [here, there]) expect((await at.call({ path: open.path }))?.status).toBe(404)
  })

  it('was never needed for the limits that guard a secret', async () => {
    expect([await guess(there), await guess(here)]).toEqual([401, 401])
    for (const at of [here, there]) {
      expect(await guess(at)).toBe(429)
      expect(await guess(at, 'a long enough phrase')).toBe(429)
    }
  })

  it('is back, and all is as before', async () => {
    if (redis) {
      redis = await startRedis(port)
      await expect.poll(statuses).toEqual([200, 200])
    }
    for (const at of [here, there]) expect(await guess(at)).toBe(429)
  })
})
