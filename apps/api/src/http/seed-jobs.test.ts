import { addJobTask, createJob, createShare, getShare, revokeShare, updateJobTask } from '@latchkey/contract'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { openRecords } from '../testing/open-records.ts'
import { openShop } from '../testing/open-shop.ts'
import { addMember, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'
import type { SeedPath } from './seed-paths.ts'

const app = await startTestApp()

type Browser = ReturnType<typeof app.browser>
type Json = { id: string; url: string; code: string; content: object; results: { title: string }[] }

const sender =
  (browser: Browser) =>
  async (method: SeedPath['method'] | 'OPTIONS', url: string, payload?: object, headers = {}) => {
    const response = await browser.send({ method, url, headers, ...(payload && { payload }) })
    const json = (response.headers['content-type']?.includes('json') ? response.json() : {}) as Json
    return { status: response.statusCode, json, text: response.body, headers: response.headers }
  }

const outside = () => sender(app.browser())
const tokenOf = ({ url }: Json) => url.split('/').at(-1) ?? ''

/** A shop that has a job with two tasks. */
async function open() {
  const owner = await signUp(app)
  const job = await owner.browser.get(createJob, { body: { title: 'Railing', material: 'Steel' } })
  const params = { id: job.id }
  const cut = await owner.browser.get(addJobTask, { params, body: { title: 'Cut' } })
  await owner.browser.get(addJobTask, { params, body: { title: 'Weld' } })
  const finish = () =>
    owner.browser.get(updateJobTask, { params: { ...params, task_id: cut.id }, body: { status: 'done' } })
  return { ...owner, job, params, finish, links: `/v1/jobs/${job.id}/share-links`, send: sender(owner.browser) }
}

it('creates, returns, shows and revokes, in the order of seed 003', async () => {
  const { send, links, job, finish } = await open()
  const made = await send('POST', links)
  expect([made.status, made.json]).toMatchObject([
    201,
    { resource: { id: job.id, kind: 'job' }, share_type: 'public', access_mode: 'export', expires_at: null },
  ])
  const again = await send('POST', links, {})
  expect([again.status, again.json]).toEqual([200, made.json])
  const token = tokenOf(made.json)
  expect(made.json.url).toContain(`/shared/jobs/${token}`)

  const visit = outside()
  const shared = `/v1/shared/jobs/${token}`
  const shown = { reference: job.reference, title: 'Railing', material: 'Steel', tasks_done: 0, tasks_total: 2 }
  expect((await visit('GET', shared)).json).toMatchObject({ state: 'open', kind: 'job', content: shown })
  await finish()
  const tasks = await visit('GET', `${shared}/tasks`)
  expect(tasks.json.results).toMatchObject([
    { position: 1, title: 'Cut', status: 'done' },
    { position: 2, title: 'Weld', status: 'pending' },
  ])
  const csv = await visit('GET', `${shared}/export`)
  expect(csv.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8' })
  expect((parse(csv.text) as string[][]).map((line) => line[10])).toEqual(['task', 'Cut', 'Weld'])
  const json = await visit('GET', `${shared}/export?format=json`)
  expect(json.json).toMatchObject({
    ...shown,
    tasks_done: 1,
    tasks: tasks.json.results.map(({ title }) => ({ title })),
  })
  expect((await visit('GET', `${shared}/export?format=xlsx`)).json.code).toBe('validation_failed')

  const revoke = () => send('DELETE', `${links}/${token}`)
  expect([(await revoke()).status, (await revoke()).status]).toEqual([204, 204])
  for (const path of [shared, `${shared}/tasks`, `${shared}/export`]) {
    expect([path, (await visit('GET', path)).json.code]).toEqual([path, 'not_found'])
  }
  const next = await send('POST', links)
  expect([next.status, next.json.id === made.json.id]).toEqual([201, false])
})

it('gives one link however many ask at once', async () => {
  const made = await open()
  const member = sender((await addMember(app, made, 'member')).browser)
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => (i % 2 ? member : made.send)('POST', made.links, {})),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201])
  expect(new Set(answers.map(({ json }) => json.url)).size).toBe(1)
  expect(await app.db.share.count({ where: { resourceId: made.job.id } })).toBe(1)
  expect(await app.db.auditEntry.count({ where: { resourceId: made.job.id, action: 'share.created' } })).toBe(1)
})

it('takes what the canonical call takes: another wish is another link', async () => {
  const { send, links, browser } = await open()
  const first = await send('POST', links, {})
  const wishes = [{ access_mode: 'view_only' }, { max_views: 3 }, { reuse: false }]
  for (const wish of wishes) {
    const { status, json } = await send('POST', links, wish)
    expect([wish, status, json.id === first.json.id]).toEqual([wish, 201, false])
  }
  const limited = await send('POST', links, { expires_in: '7d', notes: 'Not asked about' })
  expect([limited.status, tokenOf(limited.json).length]).toEqual([200, 43])
  for (const wish of [{ access_mode: 'filtered_edit' }, { colour: 'red' }]) {
    expect((await send('POST', links, wish)).json.code).toBe('validation_failed')
  }
  const headers = { 'idempotency-key': 'once' }
  const once = await send('POST', links, { reuse: false }, headers)
  expect((await send('POST', links, { reuse: false }, headers)).json).toEqual(once.json)
  await browser.get(revokeShare, { params: { share: first.json.id } })
})

it('holds a link to its job, and a job to its shop', async () => {
  const [mine, other] = [await open(), await open()]
  const repair = await openShop(app)
  const { json } = await mine.send('POST', mine.links)
  const token = tokenOf(json)
  const second = await mine.browser.get(createJob, { body: { title: 'Gate' } })
  const misses = [
    [mine.send, `/v1/jobs/${second.id}/share-links/${token}`],
    [mine.send, `/v1/jobs/${crypto.randomUUID()}/share-links/${token}`],
    [mine.send, `${mine.links}/nobody-has-this`],
    [other.send, `${mine.links}/${token}`],
    [other.send, `${other.links}/${token}`],
    [
      repair.browser && sender(repair.browser),
      `/v1/jobs/${repair.request.id}/share-links/${(await repair.share()).token}`,
    ],
  ] as const
  for (const [send, url] of misses) expect((await send('DELETE', url)).json.code).toBe('not_found')
  expect((await outside()('DELETE', `${mine.links}/${token}`)).json.code).toBe('unauthenticated')
  expect((await outside()('POST', mine.links, {})).json.code).toBe('unauthenticated')
  expect((await other.send('POST', mine.links, {})).json.code).toBe('not_found')
  const notJob = await sender(repair.browser)('POST', `/v1/jobs/${repair.request.id}/share-links`, {})
  expect(notJob.json.code).toBe('not_found')
  expect((await mine.browser.get(getShare, { params: { share: json.id } })).status).toBe('active')
})

it('is open to pages of any site where no account is asked for, and shows jobs only', async () => {
  const { send, links } = await open()
  const token = tokenOf((await send('POST', links)).json)
  const elsewhere = { origin: 'https://other.test', 'sec-fetch-site': 'cross-site' }
  for (const rest of ['', '/tasks', '/export']) {
    const { status, headers } = await outside()('GET', `/v1/shared/jobs/${token}${rest}`, undefined, elsewhere)
    expect([rest, status, headers['access-control-allow-origin']]).toEqual([rest, 200, '*'])
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    const preflight = await outside()('OPTIONS', `/v1/shared/jobs/${token}${rest}`, undefined, elsewhere)
    expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([204, '*'])
  }
  expect((await send('POST', links, {}, elsewhere)).json.code).toBe('cross_origin')
  const records = await openRecords(app)
  const { token: foreign, id } = await records.share({ access_mode: 'export' })
  for (const rest of ['', '/tasks', '/export']) {
    for (const one of [foreign, 'nobody-has-this']) {
      expect((await outside()('GET', `/v1/shared/jobs/${one}${rest}`)).json.code).toBe('not_found')
    }
  }
  expect(await app.db.share.count({ where: { id, viewCount: { gt: 0 } } })).toBe(0)
})

it('asks for the password of a link that has one', async () => {
  const { browser, params } = await open()
  const body = { share_type: 'password' as const, password: 'open sesame 7' }
  const { url } = await browser.get(createShare, { params, body })
  const shared = `/v1/shared/jobs/${url.split('/').at(-1)}`
  const visit = outside()
  expect((await visit('GET', shared)).json).toMatchObject({ state: 'locked', content: null })
  expect((await visit('GET', `${shared}/tasks`)).json.code).toBe('share_locked')
  expect((await visit('GET', `${shared}/export`)).json.code).toBe('share_locked')
})
