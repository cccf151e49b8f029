import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createWebhook, getShare, inviteMember, listShares } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { openSecrets } from '../integrators/webhooks/secrets.ts'
import { loadConfig } from '../platform/config.ts'
import type { SecretKey } from '../platform/config-values.ts'
import { mailPurpose } from '../platform/queue-mail.ts'
import { readSecretKeys, secretFile } from '../platform/secret-keys.ts'
import { waitingPurpose } from '../sharing/sending/mail-share.ts'
import { openShop } from '../testing/open-shop.ts'
import { newEmail } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'
import { reseal } from './reseal.ts'
import { rotateKeys } from './rotate-keys.ts'
import { sealedColumns } from './sealed-columns.ts'

const newKey = (id: string): SecretKey => ({ id, key: randomBytes(32) })

async function connect(databaseUrl: string) {
  const client = new pg.Client(databaseUrl)
  client.on('error', () => undefined)
  await client.connect()
  onTestFinished(() => client.end())
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return Object.assign(client, { pid: rows[0]?.pid ?? 0 })
}

/** A shop with some links, and everything else that is kept sealed. */
async function fill() {
  const app = await startTestApp()
  const [old] = app.secretKeys as [SecretKey]
  const shop = await openShop(app)
  const shares = [await shop.share(), await shop.share(), await shop.share()]
  const asked = { body: { email: newEmail(), role: 'member' as const }, headers: { 'idempotency-key': 'once' } }
  const invited = await shop.browser.get(inviteMember, asked)
  const url = 'https://hooks.example.test/in'
  const webhook = await shop.browser.get(createWebhook, { body: { url, events: ['*'] } })
  const mails = [
    { id: newId(), kind: 'code', purpose: mailPurpose },
    { id: newId(), kind: 'share_waiting', purpose: waitingPurpose },
  ]
  // What is on its way already is sealed too, until it is sent.
  await app.mailbox.take(asked.body.email, 'member_invitation')
  await expect.poll(() => app.db.mail.count({ where: { dataSealed: { not: null } } })).toBe(0)
  for (const { id, kind, purpose } of mails) {
    const dataSealed = app.services.sealer.seal(`"${kind}"`, purpose(id))
    await app.db.mail.create({ data: { id, kind, to: newEmail(), dataSealed } })
  }
  const sealedWith = async (table: string, column: string) => {
    const text = `select split_part(encode(${column}::bytea, 'escape'), '.', 1) as id from ${table} where ${column} is not null`
    return [...new Set((await app.services.pool.query<{ id: string }>(text)).rows.map(({ id }) => id))].sort()
  }
  const allSealedWith = async () =>
    [...new Set((await Promise.all(sealedColumns.map((one) => sealedWith(one.table, one.column)))).flat())].sort()
  return { app, old, shop, shares, asked, invited, webhook, mails, allSealedWith }
}

/** Until the database says that this connection waits for somebody else's row. */
async function untilItWaits(asker: pg.Client, pid: number) {
  const isWaiting = async () =>
    (await asker.query(`select from pg_stat_activity where pid = $1 and wait_event_type = 'Lock'`, [pid])).rowCount
  await expect.poll(isWaiting).toBe(1)
}

it('knows every column that is kept sealed', async () => {
  const { services } = await startTestApp()
  const { rows } = await services.pool.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and column_name like '%\\_sealed'`,
  )
  const known = sealedColumns.map(({ table, column }) => `${table}.${column}`)
  expect(rows.map(({ name }) => name).sort()).toEqual(known.sort())
})

it('seals everything anew, so that all of it opens without the old key', async () => {
  const { app, old, shop, shares, asked, invited, webhook, mails, allSealedWith } = await fill()
  const fresh = newKey('fresh')
  const said: string[] = []
  const client = await connect(app.databaseUrl)
  expect(await reseal(client, [fresh, old], (line) => said.push(line))).toEqual({
    lost: 0,
    unused: [old.id],
    missing: [],
  })
  expect(await allSealedWith()).toEqual(['fresh'])
  expect(said).toContain('links of shares: 3 sealed anew')
  expect(said).toContain('secrets of webhooks: 1 sealed anew')
  expect(said).toContain('mails that wait: 2 sealed anew')

  const both = await startTestApp({}, { ...app, secretKeys: [fresh, old] })
  const browser = Object.assign(both.browser(), { cookies: shop.browser.cookies })
  expect((await browser.get(inviteMember, asked)).id).toBe(invited.id)

  const alone = await startTestApp({}, { ...app, secretKeys: [fresh] })
  const later = Object.assign(alone.browser(), { cookies: shop.browser.cookies })
  const { results } = await later.get(listShares)
  expect(results.map(({ url }) => url).sort()).toEqual(shares.map(({ url }) => url).sort())
  const { sealer } = alone.services
  const { secretSealed } = await app.db.webhook.findUniqueOrThrow({ where: { id: webhook.id } })
  expect(openSecrets(sealer, webhook.id, secretSealed)).toMatchObject([{ secret: webhook.secret }])
  for (const { id, kind, purpose } of mails) {
    const { dataSealed } = await app.db.mail.findUniqueOrThrow({ where: { id } })
    expect(sealer.open(`${dataSealed}`, purpose(id))).toBe(`"${kind}"`)
  }
  expect(await reseal(client, [fresh, old], () => undefined)).toEqual({ lost: 0, unused: [old.id], missing: [] })
})

it('goes on where it was cut off', async () => {
  const { app, old, shares, allSealedWith } = await fill()
  const ring = [newKey('fresh'), old]
  const [holder, cut] = [await connect(app.databaseUrl), await connect(app.databaseUrl)]
  const middle = shares.map(({ id }) => id).sort()[1]
  await holder.query('begin')
  await holder.query('select from share where id = $1 for update', [middle])
  const failing = expect(reseal(cut, ring, () => undefined)).rejects.toThrow()
  await untilItWaits(holder, cut.pid)
  await holder.query('select pg_terminate_backend($1)', [cut.pid])
  await failing
  await holder.query('rollback')
  expect(await allSealedWith()).toEqual(['fresh', old.id])

  const said: string[] = []
  await reseal(await connect(app.databaseUrl), ring, (line) => said.push(line))
  expect(said).toContain('links of shares: 2 sealed anew')
  expect(await allSealedWith()).toEqual(['fresh'])
})

it('overwrites nothing that was changed meanwhile', async () => {
  const { app, old, shop, shares } = await fill()
  const [holder, worker] = [await connect(app.databaseUrl), await connect(app.databaseUrl)]
  const id = shares[0]?.id ?? ''
  const newer = app.services.sealer.seal('a newer token', `share:${id}`)
  await holder.query('begin')
  await holder.query('update share set token_sealed = $2 where id = $1', [id, newer])
  const ring = [newKey('fresh'), old]
  const running = reseal(worker, ring, () => undefined)
  await untilItWaits(holder, worker.pid)
  await holder.query('commit')
  // Somebody still seals with the old key: it is told, and the next run finds it.
  expect((await running).unused).toEqual([])
  expect((await shop.browser.get(getShare, { params: { share: id } })).url).toContain('a newer token')
  expect((await reseal(worker, ring, () => undefined)).unused).toEqual([old.id])
})

it('says which key is missing, and seals the rest', async () => {
  const { app, old, allSealedWith } = await fill()
  const client = await connect(app.databaseUrl)
  const said: string[] = []
  const { missing, lost } = await reseal(client, [newKey('fresh')], (line) => said.push(line))
  expect(missing).toEqual([old.id])
  expect(lost).toBeGreaterThan(3)
  expect(said).toContain('links of shares: 0 sealed anew, 3 cannot be opened')
  expect(await allSealedWith()).toEqual([old.id])
})

it('adds a key to the data folder while the program runs on it, and with the old one taken out all is well', async () => {
  const { app, old, shop, shares, allSealedWith } = await fill()
  const file = secretFile(app.config.dataDir)
  writeFileSync(file, `${old.id}:${old.key.toString('base64')}\n`, { mode: 0o600 })
  const config = { ...app.config, databaseUrl: app.databaseUrl }
  const said: string[] = []
  expect(await rotateKeys(config, (line) => said.push(line))).toBe(true)
  const [fresh, kept, ...more] = readSecretKeys(config, [])
  expect([fresh?.id, kept, more]).toEqual([expect.stringMatching(/^k\d{14}$/), old, []])
  expect(said.join('\n')).toContain(`Nothing is sealed with "${old.id}" any more`)
  expect(said.join('\n')).not.toContain(fresh?.key.toString('base64'))
  const urlsNow = async () => (await shop.browser.get(listShares)).results.map(({ url }) => url).sort()
  expect(await urlsNow()).toEqual(shares.map(({ url }) => url).sort())
  await shop.share()
  expect(await allSealedWith()).toEqual([fresh?.id])

  expect(await rotateKeys(config, () => undefined)).toBe(true)
  expect(readSecretKeys(config, [])).toHaveLength(2)
  writeFileSync(file, `${readFileSync(file, 'utf8').split(',')[0]}\n`)
  await rotateKeys(config, () => undefined)
  const next = readSecretKeys(config, [])
  expect(next.map(({ id }) => id)).toEqual([expect.stringMatching(/^k\d{14}$/), fresh?.id])
})

it('prints the next SECRET_KEYS and touches nothing where they are in the environment', async () => {
  const only = `k1:${randomBytes(32).toString('base64')}`
  const said: string[] = []
  const nowhere = 'postgresql://nobody@127.0.0.1:1/nothing'
  await rotateKeys(loadConfig({ SECRET_KEYS: only, DATABASE_URL: nowhere }), (line) => said.push(line))
  const lists = said.filter((line) => line.startsWith('SECRET_KEYS=')).map((line) => line.slice('SECRET_KEYS='.length))
  const ids = lists.map((list) => loadConfig({ SECRET_KEYS: list }).secretKeys?.map(({ id }) => id))
  expect(ids).toEqual([
    ['k1', expect.stringMatching(/^k\d{14}$/)],
    [expect.stringMatching(/^k\d{14}$/), 'k1'],
  ])
})
