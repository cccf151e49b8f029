import {
  createRepairRequest,
  createShare,
  getShare,
  getShareQrSvg,
  listResourceShares,
  listShares,
  openPublicShare,
  openSealedShare,
  regenerateShare,
  revokeShare,
  sendShare,
  updateShare,
  updateWorkspace,
  verifyPublicShare,
} from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { newEmail, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

const tokenOf = (url: string) => url.split('/').at(-1) ?? ''

async function shop() {
  const owner = await signUp(app)
  const request = await owner.browser.get(createRepairRequest, { body: { title: 'Leaking tap', description: 'Drips' } })
  const share = (body: object) => owner.browser.get(createShare, { params: { id: request.id }, body })
  return { ...owner, request, share }
}

describe('a public link', () => {
  it('is made with the defaults and opens what it leads to', async () => {
    const { share, browser } = await shop()
    const made = await share({})
    expect(made).toMatchObject({ share_type: 'public', access_mode: 'view_only', status: 'active', view_count: 0 })
    expect(made.url).toContain('/share/repair/')
    const view = await app.browser().get(openPublicShare, { params: { token: tokenOf(made.url) } })
    expect(view).toMatchObject({ state: 'open', kind: 'repair_request', content: { title: 'Leaking tap' } })
    const seen = await browser.get(getShare, { params: { share: made.id } })
    expect(seen.view_count).toBe(1)
    expect(seen.url).toBe(made.url)
  })
  it('stops at once', async () => {
    const { share, browser } = await shop()
    const made = await share({})
    const params = { token: tokenOf(made.url) }
    await browser.get(revokeShare, { params: { share: params.token } })
    expect((await app.browser().call(openPublicShare, { params })).status).toBe(404)
    await browser.get(revokeShare, { params: { share: made.id } })
    expect((await browser.call(updateShare, { params: { share: made.id }, body: { notes: 'x' } })).status).toBe(409)
  })
  it('pauses, resumes, runs out and is made anew', async () => {
    const { share, browser } = await shop()
    const made = await share({ expires_in: '24h' })
    const open = async (url = made.url) => {
      const { status, problem } = await app.browser().call(openPublicShare, { params: { token: tokenOf(url) } })
      return [status, problem.code]
    }
    const change = (body: object) => browser.get(updateShare, { params: { share: made.id }, body })
    expect((await change({ is_active: false })).status).toBe('paused')
    expect(await open()).toEqual([410, 'share_paused'])
    await change({ is_active: true })
    expect(await open()).toEqual([200, undefined])
    expect((await change({ expires_at: '2020-01-01T00:00:00Z' })).status).toBe('expired')
    expect(await open()).toEqual([410, 'share_expired'])
    expect((await change({ expires_at: null })).expires_at).toBeNull()
    const anew = await browser.get(regenerateShare, { params: { share: made.id } })
    expect(await open()).toEqual([404, 'not_found'])
    expect(await open(anew.url)).toEqual([200, undefined])
  })
})

describe('a public link of a shop that hands out none any more', () => {
  const PAST = '2020-01-01T00:00:00Z'
  it.each([
    ['runs out', { expires_at: PAST }, [{ expires_in: '7d' }, { expires_at: null }]],
    ['is paused', { is_active: false }, [{ is_active: true }, { is_active: true, expires_in: '7d' }]],
  ] as const)('does not come back once it %s', async (_, ending, revivals) => {
    const { share, browser } = await shop()
    const made = await share({})
    const change = (body: object) => browser.call(updateShare, { params: { share: made.id }, body })
    for (const setting of ['public_links', 'passwordless_links'] as const) {
      await change(ending)
      await browser.get(updateWorkspace, { body: { [setting]: false } })
      for (const body of revivals) {
        const { status, problem } = await change(body)
        expect([status, problem.errors[0]?.path]).toEqual([422, 'share_type'])
      }
      expect((await change({ notes: 'Kept' })).status).toBe(200)
      await browser.get(updateWorkspace, { body: { [setting]: true } })
      expect((await change(revivals[0])).body.status).toBe('active')
    }
  })
  it('comes back with a lock, and in two steps no sooner than with one', async () => {
    const { share, browser } = await shop()
    const made = await share({})
    const change = (body: object) => browser.call(updateShare, { params: { share: made.id }, body })
    await change({ expires_at: PAST, is_active: false })
    await browser.get(updateWorkspace, { body: { public_links: false } })
    expect((await change({ expires_in: '7d' })).body.status).toBe('paused')
    expect((await change({ is_active: true })).status).toBe(422)
    const locked = await change({ is_active: true, share_type: 'password', password: 'open sesame 7' })
    expect(locked.body).toMatchObject({ status: 'active', has_password: true })
    await change({ is_active: false })
    expect((await change({ is_active: true })).body.status).toBe('active')
  })
})

describe('a password', () => {
  it('unlocks, is bound to the lock, and is refused when wrong', async () => {
    const { share, browser } = await shop()
    const made = await share({ share_type: 'password', password: 'open sesame 7' })
    const params = { token: tokenOf(made.url) }
    const visitor = app.browser()
    expect(await visitor.get(openPublicShare, { params })).toMatchObject({ state: 'locked', content: null })
    const wrong = await visitor.call(verifyPublicShare, { params, body: { password: 'no' } })
    expect([wrong.status, wrong.problem.code]).toEqual([401, 'wrong_password'])
    expect(await visitor.get(verifyPublicShare, { params, body: { password: 'open sesame 7' } })).toMatchObject({
      state: 'open',
      content: { title: 'Leaking tap' },
    })
    expect(await visitor.get(openPublicShare, { params })).toMatchObject({ state: 'open' })
    await browser.get(updateShare, { params: { share: made.id }, body: { password: 'another one 8' } })
    expect(await visitor.get(openPublicShare, { params })).toMatchObject({ state: 'locked' })
  })
})

describe('named mailboxes', () => {
  it('get a code, and only they', async () => {
    const { share } = await shop()
    const made = await share({ share_type: 'recipients', recipients: ['bob@example.test'] })
    const params = { token: tokenOf(made.url) }
    const visitor = app.browser()
    expect((await visitor.call(verifyPublicShare, { params, body: { email: 'eve@example.test' } })).status).toBe(202)
    expect((await visitor.call(verifyPublicShare, { params, body: { email: 'bob@example.test' } })).status).toBe(202)
    const { text } = await app.mailbox.take('bob@example.test', 'code')
    const right = { email: 'bob@example.test', code: /\b\d{6}\b/.exec(text)?.[0] ?? '' }
    expect((await app.browser().call(verifyPublicShare, { params, body: right })).problem.code).toBe('wrong_code')
    expect(await visitor.get(verifyPublicShare, { params, body: right })).toMatchObject({ state: 'open' })
    expect((await visitor.call(verifyPublicShare, { params, body: right })).problem.code).toBe('wrong_code')
  })
})

describe('limited views', () => {
  it('are taken by asking, once each', async () => {
    const { share, browser } = await shop()
    const made = await share({ max_views: 1 })
    const params = { token: tokenOf(made.url) }
    const visitor = app.browser()
    expect(await visitor.get(openPublicShare, { params })).toMatchObject({ state: 'sealed', content: null })
    expect(await visitor.get(openSealedShare, { params })).toMatchObject({ state: 'open' })
    expect(await visitor.get(openPublicShare, { params })).toMatchObject({ state: 'open' })
    expect((await app.browser().call(openSealedShare, { params })).problem.code).toBe('share_exhausted')
    expect((await app.browser().call(openPublicShare, { params })).problem.code).toBe('share_exhausted')
    expect(await browser.get(getShare, { params: { share: made.id } })).toMatchObject({
      view_count: 1,
      status: 'exhausted',
    })
  })
})

it('gives an equal active link again where it is asked to', async () => {
  const { browser, request, share } = await shop()
  const params = { id: request.id }
  const all = await Promise.all(
    Array.from({ length: 20 }, () => browser.call(createShare, { params, body: { reuse: true, notes: 'n' } })),
  )
  expect(all.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201])
  expect(new Set(all.map(({ body }) => body.id)).size).toBe(1)
  await share({})
  expect((await browser.get(listResourceShares, { params })).count).toBe(2)
  expect((await browser.get(listShares, { query: { q: 'tap leaking', status: 'active' } })).count).toBe(2)
})

describe('a link whose key is gone', () => {
  it('stands in its list without an address, is not given or mailed again, and gets a new one or stops', async () => {
    const { share, browser, request } = await shop()
    const [kept, ...lost] = [await share({}), await share({ notes: 'lost' }), await share({ notes: 'lost too' })]
    const ids = lost.map(({ id }) => id)
    await app.db.share.updateMany({ where: { id: { in: ids } }, data: { tokenSealed: 'k0.gone' } })

    const { results } = await browser.get(listShares)
    expect(results.map(({ url }) => url)).toEqual([null, null, kept?.url])
    const again = await share({ reuse: true })
    expect(ids).not.toContain(again.id)
    const [first = '', second = ''] = ids
    const to = { params: { share: first }, body: { recipients: [newEmail('ann')] } }
    expect((await browser.call(sendShare, to)).problem.code).toBe('conflict')
    expect((await browser.call(getShareQrSvg, { params: { share: first } })).status).toBe(409)
    const opens = (url: string) => app.browser().call(openPublicShare, { params: { token: tokenOf(url) } })
    expect((await opens(lost[0]?.url ?? '')).status).toBe(200)
    const { url } = await browser.get(regenerateShare, { params: { share: first } })
    expect((await opens(url)).status).toBe(200)
    expect((await opens(lost[0]?.url ?? '')).status).toBe(404)
    await browser.get(revokeShare, { params: { share: second } })
    expect((await opens(lost[1]?.url ?? '')).status).toBe(404)
    const { results: now } = await browser.get(listResourceShares, { params: { id: request.id } })
    expect(now.filter((one) => one.url === null).map(({ status }) => status)).toEqual(['revoked'])
  })
})
