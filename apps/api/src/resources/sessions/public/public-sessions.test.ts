import {
  createRepairRequest,
  createSession,
  createShare,
  deleteSession,
  getPublicSession,
  getShare,
  listAccessEntries,
  listPublicEntries,
  listPublicSessionEntries,
  listSessionEntries,
  openPublicShare,
  previewShare,
  verifyPublicShare,
} from '@latchkey/contract'
import { makeTranscript } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { addMember, signUp } from '../../../testing/people.ts'
import { startTestApp } from '../../../testing/start-test-app.ts'

const app = await startTestApp()
const tokenOf = (url: string) => url.split('/').at(-1) ?? ''
const html = { accept: 'text/html' }

/** A shop with one session of sixty entries, and a link to it. */
async function open(body: object = {}) {
  const owner = await signUp(app)
  const entries = Array.from({ length: 60 }, (_, i) => ({ role: 'user', body: `No. ${i + 1} <b>` }))
  const session = await owner.browser.get(createSession, { body: { title: 'Boiler talk', entries } })
  const share = await owner.browser.get(createShare, { params: { id: session.id }, body })
  const page = (query = '') =>
    app.browser().send({ method: 'GET', url: `/s/${tokenOf(share.url)}${query}`, headers: html })
  return { ...owner, session, share, token: tokenOf(share.url), page }
}

describe('a link to a session', () => {
  it('shows it, its entries and nothing of who wrote them', async () => {
    const { browser, session, share, token } = await open()
    expect(share.url).toMatch(/\/s\/[\w-]{43}$/)
    const visitor = app.browser()
    const opened = await visitor.get(openPublicShare, { params: { token } })
    expect([opened.kind, opened.content]).toEqual([
      'session',
      { title: 'Boiler talk', origin: 'local', entries_total: 60, started_at: session.started_at },
    ])
    const query = { page_size: '2' as never, sort: '-seq' as const }
    const { body: list, response } = await visitor.call(listPublicEntries, { params: { token }, query })
    expect([list.count, list.results.map(({ seq }) => seq)]).toEqual([60, [60, 59]])
    expect(Object.keys(list.results[0] ?? {})).toEqual(['id', 'seq', 'role', 'body', 'created_at'])
    expect(list).toEqual(await browser.get(listSessionEntries, { params: { id: session.id }, query }))
    expect(response.headers).toMatchObject({ 'cache-control': 'no-store', 'access-control-allow-origin': '*' })
    const preview = await browser.get(previewShare, { params: { id: session.id } })
    expect(preview.content).toEqual(opened.content)
  })

  it('of another kind has no entries', async () => {
    const { browser } = await open()
    const { id } = await browser.get(createRepairRequest, { body: { title: 'Tap' } })
    const share = await browser.get(createShare, { params: { id }, body: {} })
    const answer = await app.browser().call(listPublicEntries, { params: { token: tokenOf(share.url) } })
    expect([answer.status, answer.problem.code]).toEqual([404, 'not_found'])
    const page = await app.browser().send({ method: 'GET', url: `/s/${tokenOf(share.url)}`, headers: html })
    expect(page.statusCode).toBe(404)
  })

  it('is a page that is turned, of which the first is a view', async () => {
    const { browser, share, page } = await open()
    const first = await page()
    expect([first.statusCode, first.headers['x-robots-tag']]).toEqual([200, 'noindex'])
    expect(first.body).toContain('No. 1 &lt;b')
    expect(first.body).not.toContain('No. 51 ')
    const second = await page('?page=2')
    expect(second.body).toContain('No. 60 &lt;b')
    expect(second.body).not.toContain('No. 50 ')
    for (const query of ['?page=900', '?page=2&page=3', '?page=x', '?other=1']) {
      expect([query, (await page(query)).statusCode]).toEqual([query, 200])
    }
    const params = { share: share.id }
    const { results } = await browser.get(listAccessEntries, { params })
    expect(results.map(({ what }) => what).reverse()).toEqual(['open', 'records', 'records', 'open', 'open', 'open'])
    expect((await browser.get(getShare, { params })).view_count).toBe(4)
  })

  it('under a password is one field until it is unlocked', async () => {
    const { token, page } = await open({ share_type: 'password', password: 'correct horse 42' })
    expect((await page()).body).not.toContain('No. 1 ')
    expect((await page('?page=2')).body).not.toContain('No. 60 ')
    const visitor = app.browser()
    const locked = await visitor.call(listPublicEntries, { params: { token } })
    expect([locked.status, locked.problem.code]).toEqual([401, 'share_locked'])
    await visitor.get(verifyPublicShare, { params: { token }, body: { password: 'correct horse 42' } })
    expect((await visitor.get(listPublicEntries, { params: { token } })).count).toBe(60)
    expect((await visitor.send({ method: 'GET', url: `/s/${token}`, headers: html })).body).toContain('No. 1 ')
  })

  it('ends with it', async () => {
    const { browser, session, token, page } = await open()
    await browser.call(deleteSession, { params: { id: session.id } })
    expect((await app.browser().call(listPublicEntries, { params: { token } })).status).toBe(404)
    expect((await page()).statusCode).toBe(404)
  })
})

describe('a session that is public', async () => {
  const owner = await signUp(app)
  const member = await addMember(app, owner, 'member')
  const make = (data: object) =>
    makeTranscript(app.db, { id: owner.workspaceId }, { id: owner.accountId }, { title: 'Open talk', ...data })
  const read = (id: string) => app.browser().call(getPublicSession, { params: { id } })
  const pageOf = (id: string, browser = app.browser(), headers: Record<string, string> = html) =>
    browser.send({ method: 'GET', url: `/sessions/${id}`, headers })

  it('is read by anybody', async () => {
    const { id } = await make({ visibility: 'public' })
    const { body, response } = await read(id)
    expect(body).toMatchObject({
      id,
      kind: 'session',
      brand: { name: 'Forge & Co.' },
      content: { title: 'Open talk', origin: 'local', entries_total: 1 },
    })
    expect(response.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    const list = await app.browser().get(listPublicSessionEntries, { params: { id } })
    expect(list.results.map(({ body }) => body)).toEqual(['Why does the boiler stop?'])
    const page = await pageOf(id)
    expect([page.statusCode, page.headers['x-robots-tag'], page.headers['cache-control']]).toEqual([
      200,
      'noindex',
      'no-store',
    ])
    expect(page.body).toContain('Why does the boiler stop?')
    expect((await pageOf(id.toUpperCase())).body).toContain('Why does the boiler stop?')
  })

  it.each([
    ['private', { visibility: 'private' }],
    ['the shop’s', { visibility: 'workspace' }],
    ['deleted', { visibility: 'public', deletedAt: new Date() }],
  ])('but one that is %s is there for nobody, and alike', async (_, data) => {
    const { id } = await make(data)
    const problemOf = async (id: string) => ({ ...(await read(id)).problem, request_id: '' })
    expect(await problemOf(id)).toEqual(await problemOf(crypto.randomUUID()))
    expect((await app.browser().call(listPublicSessionEntries, { params: { id } })).status).toBe(404)
    const [page, nowhere] = [await pageOf(id), await pageOf(crypto.randomUUID())]
    expect([page.statusCode, page.body]).toEqual([nowhere.statusCode, nowhere.body])
    expect(page.body).not.toContain('boiler')
  })

  it('has the app’s own page for whoever is signed in', async () => {
    const { id } = await make({ visibility: 'public' })
    expect((await pageOf(id, member.browser)).body).not.toContain('Why does the boiler stop?')
    const stale = app.browser().withSession('x'.repeat(43))
    expect((await pageOf(id, stale)).body).toContain('Why does the boiler stop?')
  })

  it('answers so many calls a minute, whatever is asked for', async () => {
    const few = await startTestApp({ LIMITS: 'register=1000/1h,public=3/1m' })
    const statuses: number[] = []
    for (let n = 0; n < 4; n++) {
      const params = { id: crypto.randomUUID() }
      statuses.push((await few.browser().call(getPublicSession, { params })).status)
    }
    expect(statuses).toEqual([404, 404, 404, 429])
    const params = { id: crypto.randomUUID() }
    expect((await few.browser().call(listPublicSessionEntries, { params })).status).toBe(429)
    const page = await few.browser().send({ method: 'GET', url: `/sessions/${params.id}`, headers: html })
    expect([page.statusCode, page.headers['retry-after']]).toEqual([429, expect.any(String)])
  })
})
