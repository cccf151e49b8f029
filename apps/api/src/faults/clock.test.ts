import { join } from 'node:path'
import { makeAccount, testDatabase } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { listOutbox } from '../platform/mailer/read-outbox.ts'
import { caller } from './call.ts'
import { openProgram, openShop } from './open-program.ts'

const HOUR = 3_600_000
const database = await testDatabase()
const env = {
  DATABASE_URL: database.url,
  SECRET_KEYS: `k:${Buffer.alloc(32, 7).toString('base64')}`,
  NODE_OPTIONS: `--import ${new URL('./shift-clock.ts', import.meta.url).href}`,
}
/** Three replicas: one on time, one an hour ahead, one an hour behind. */
const replicas = await Promise.all(
  [0, HOUR, -HOUR].map((shift) => openProgram({ ...env, CLOCK_SHIFT_MS: String(shift) })),
)
const [onTime, ahead, behind] = replicas as [Replica, Replica, Replica]
type Replica = Awaited<ReturnType<typeof openProgram>>

const shop = await openShop(database, onTime.url)
const asOwner = ({ url }: Replica) => caller(url, shop.cookie)
const made = await shop.call({ method: 'POST', path: '/v1/repair-requests', body: { title: 'Leaking tap' } })

const everywhere = (ask: (replica: Replica) => Promise<{ status: number } | null>) =>
  Promise.all(replicas.map(async (replica) => (await ask(replica))?.status))
const all = (status: number) => [status, status, status]

async function share(at: Replica, body: object = {}) {
  const answer = await asOwner(at)({ method: 'POST', path: `/v1/resources/${made?.body.id}/shares`, body })
  return { id: answer?.body.id ?? '', path: `/v1/public/shares/${answer?.body.url?.split('/').at(-1)}` }
}
/** Moves the row, not the clock. */
const endsIn = (table: 'share' | 'auth_session' | 'email_token', id: string, minutes: number) =>
  database.pool.query(`update ${table} set expires_at = now() + make_interval(mins => $2) where id = $1`, [id, minutes])

it('their clocks are off', async () => {
  const path = `/v1/repair-requests/${made?.body.id}`
  const hours = []
  for (const replica of replicas) {
    const changed = await asOwner(replica)({ method: 'PATCH', path, body: { title: `Leaking tap ${replica.url}` } })
    hours.push(Math.round((Date.parse(changed?.body.updated_at ?? '') - Date.now()) / HOUR) || 0)
  }
  expect(hours).toEqual([0, 1, -1])
})

describe('with clocks that are off', () => {
  it('a session holds as long as it should', async () => {
    const me = (replica: Replica) => asOwner(replica)({ path: '/v1/me' })
    await endsIn('auth_session', shop.session.id, 30)
    expect(await everywhere(me)).toEqual(all(200))
    await endsIn('auth_session', shop.session.id, -30)
    expect(await everywhere(me)).toEqual(all(401))
    await endsIn('auth_session', shop.session.id, 60 * 24)
  })

  it('a link ends when it should, wherever it was made', async () => {
    for (const replica of replicas) {
      const { id, path } = await share(replica, { expires_in: '24h' })
      const { rows } = await database.pool.query(
        `select expires_at > now() + interval '23 hours 59 minutes' and expires_at <= now() + interval '24 hours' as is_right
         from share where id = $1`,
        [id],
      )
      expect(rows).toEqual([{ is_right: true }])
      await endsIn('share', id, 30)
      expect(await everywhere(({ call }) => call({ path }))).toEqual(all(200))
      await endsIn('share', id, -30)
      expect(await everywhere(({ call }) => call({ path }))).toEqual(all(410))
    }
  })

  it('guesses are counted alike, and for as long as they should', async () => {
    const { path } = await share(onTime, { share_type: 'password', password: 'a long enough phrase' })
    const guess = ({ call }: Replica) =>
      call({ method: 'POST', path: `${path}/verify`, body: { password: 'wrong one' } })
    expect(await everywhere(guess)).toEqual(all(401))
    expect([(await guess(ahead))?.status, (await guess(behind))?.status]).toEqual([401, 401])
    for (const replica of replicas) {
      const refused = await guess(replica)
      expect(refused?.status).toBe(429)
      expect(Number(refused?.retryAfter)).toBeLessThanOrEqual(15 * 60)
    }
    await database.pool.query(`update limit_counter set reset_at = now() where name = 'password'`)
    expect(await everywhere(guess)).toEqual(all(401))
  })

  it.each([
    ['on time', onTime],
    ['ahead', ahead],
    ['behind', behind],
  ])('whoever opened the last view %s can look again everywhere, and takes no other', async (_name, first) => {
    const { id, path } = await share(onTime, { max_views: 1 })
    const opened = await fetch(`${first.url}${path}/open`, { method: 'POST' })
    expect(opened.status).toBe(200)
    const cookie = opened.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const again = ({ url }: Replica) => caller(url, cookie)({ method: 'POST', path: `${path}/open` })
    expect(await everywhere(again)).toEqual(all(200))
    expect((await database.prisma.share.findUniqueOrThrow({ where: { id } })).viewCount).toBe(1)
  })

  it.each([
    ['ahead', 'behind', ahead, behind],
    ['behind', 'ahead', behind, ahead],
  ])('a mailed link that was asked for %s is good %s', async (_asked, _used, asked, used) => {
    const { email, id: accountId } = await makeAccount(database.prisma)
    const token = async () => {
      await asked.call({ method: 'POST', path: '/v1/auth/forgot-password', body: { email } })
      const mails = async () =>
        (await Promise.all(replicas.map(({ dataDir }) => listOutbox(join(dataDir, 'outbox'), {})))).flatMap(
          ({ results }) => results,
        )
      const latest = async () => (await mails()).filter(({ to }) => to === email).at(-1)?.links[0]
      await expect.poll(latest).toBeTruthy()
      return new URL((await latest()) ?? '').searchParams.get('token')
    }
    const reset = (replica: Replica, body: object) =>
      replica.call({ method: 'POST', path: '/v1/auth/reset-password', body })
    const body = { token: await token(), password: 'another long phrase' }
    const { id } = await database.prisma.emailToken.findFirstOrThrow({ where: { accountId } })
    await endsIn('email_token', id, -1)
    expect(await everywhere((replica) => reset(replica, body))).toEqual(all(410))
    await endsIn('email_token', id, 1)
    expect((await reset(used, body))?.status).toBe(204)
    const login = { method: 'POST', path: '/v1/auth/login', body: { email, password: body.password } }
    expect(await everywhere(({ call }) => call(login))).toEqual(all(200))
  })

  it('the history is in order', async () => {
    for (const replica of replicas) await share(replica)
    const { rows } = await database.pool.query(
      `select count(*)::int as off from audit_entry where abs(extract(epoch from now() - at)) > 600`,
    )
    expect(rows).toEqual([{ off: 0 }])
  })
})
