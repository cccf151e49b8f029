import {
  acceptResponse,
  deleteRepairRequest,
  getInbox,
  leaveInbox,
  listResponses,
  regenerateShare,
  respondToShare,
  revokeShare,
  sendShare,
  updateShare,
  verifyInbox,
} from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { openShop, takeCode } from '../../testing/open-shop.ts'
import { newEmail } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp({ LIMITS: 'register=1000/1h,code=1000/1h,mail=1000/1h,addition=1000/1h' })

type Visitor = ReturnType<typeof app.browser>

async function askForCode(email: string, visitor: Visitor = app.browser()) {
  const { status, body } = await visitor.call(verifyInbox, { body: { email } })
  expect([status, body.status]).toEqual([202, 'code_sent'])
  return { visitor, access: body.access }
}

async function enter(email: string) {
  const { visitor } = await askForCode(email)
  const { access } = await visitor.get(verifyInbox, { body: { email, code: await takeCode(app, email) } })
  return { visitor, access }
}

describe('an inbox', () => {
  it('has what names the mailbox and what was mailed to it, newest first', async () => {
    const shop = await openShop(app)
    const bob = newEmail('bob')
    const named = await shop.share({ share_type: 'recipients', recipients: [bob, newEmail('eve')] })
    const mailed = await shop.share({})
    await shop.share({ intended_recipient_email: bob })
    await shop.browser.call(sendShare, { params: { share: mailed.id }, body: { recipients: [bob] } })
    const { visitor } = await enter(bob)
    const inbox = await visitor.call(getInbox)
    expect(inbox.body).toMatchObject({ email: bob, responses: [] })
    const brand = { name: 'Forge & Co.', logo_url: null, accent: null }
    expect(inbox.body.shares).toMatchObject([
      { url: mailed.url, kind: 'repair_request', title: 'Leaking tap', status: 'active', brand },
      { url: named.url, kind: 'repair_request', title: 'Leaking tap', status: 'active', brand },
    ])
    expect(inbox.response.body).not.toContain('eve')
    expect(inbox.response.headers['cache-control']).toBe('no-store')
  })

  it('shows no more of what has ended, and nothing of what was stopped', async () => {
    const shop = await openShop(app)
    const bob = newEmail('bob')
    const named = { share_type: 'recipients', recipients: [bob] }
    const [ended, paused, stopped] = [await shop.share(named), await shop.share(named), await shop.share(named)]
    await shop.share(named)
    await shop.end(ended.id)
    await shop.browser.get(updateShare, { params: { share: paused.id }, body: { is_active: false } })
    await shop.browser.get(revokeShare, { params: { share: stopped.id } })
    const { visitor } = await enter(bob)
    const { shares } = await visitor.get(getInbox)
    expect(shares.map(({ status, title, url }) => [status, title, url && 'url'])).toEqual([
      ['active', 'Leaking tap', 'url'],
      ['paused', null, null],
      ['expired', null, null],
    ])
    await shop.browser.get(deleteRepairRequest, { params: { id: shop.request.id } })
    expect((await visitor.get(getInbox)).shares).toEqual([])
  })

  it('gives nobody a link that was taken from them', async () => {
    const shop = await openShop(app)
    const [bob, eve] = [newEmail('bob'), newEmail('eve')]
    const send = (share: string) => shop.browser.call(sendShare, { params: { share }, body: { recipients: [bob] } })
    const open = await shop.share()
    const named = await shop.share({ share_type: 'recipients', recipients: [bob] })
    await send(open.id)
    await send(named.id)
    const { visitor } = await enter(bob)
    const urls = async () => (await visitor.get(getInbox)).shares.map(({ url }) => url)
    expect((await urls()).sort()).toEqual([open.url, named.url].sort())
    // Made anew, a link is no longer the one that was mailed, until it is mailed again.
    const anew = await shop.browser.get(regenerateShare, { params: { share: open.id } })
    expect(await urls()).toEqual([named.url])
    await send(open.id)
    expect((await urls()).sort()).toEqual([anew.url, named.url].sort())
    await shop.browser.get(updateShare, { params: { share: named.id }, body: { recipients: [eve] } })
    expect(await urls()).toEqual([anew.url])
  })

  it('has what the mailbox answered, and what came of it', async () => {
    const shop = await openShop(app)
    const bob = newEmail('bob')
    const { token, id: share } = await shop.share()
    const answer = { name: 'Bob', email: bob, decision: 'accept' as const, message: 'Can do' }
    const body = { ...answer, price: { amount: 99.95, currency: 'EUR' }, earliest_date: '2027-01-02' }
    await app.browser().get(respondToShare, { params: { token }, body })
    await app.browser().get(respondToShare, { params: { token }, body: { ...answer, email: newEmail('eve') } })
    const { visitor } = await enter(bob)
    const shown = { title: 'Leaking tap', decision: 'accept', status: 'pending', price: body.price, message: 'Can do' }
    expect((await visitor.get(getInbox)).responses).toMatchObject([{ ...shown, earliest_date: '2027-01-02' }])
    const { results } = await shop.browser.get(listResponses, { params: { id: shop.request.id } })
    const id = results.find(({ email }) => email === bob)?.id ?? ''
    await shop.browser.get(acceptResponse, { params: { id } })
    expect((await visitor.get(getInbox)).responses).toMatchObject([{ status: 'accepted' }])
    const named = async () => (await visitor.get(getInbox)).responses.map(({ title, status }) => [title, status])
    // What a link does not show at the moment is not named here either; what they said, and the shop, stay.
    const settings = [{ is_active: false }, { is_active: true, expires_at: '2020-01-01' }, { expires_at: null }]
    const titles = [null, null, 'Leaking tap']
    for (const [n, settled] of settings.entries()) {
      await shop.browser.get(updateShare, { params: { share }, body: settled })
      expect(await named()).toEqual([[titles[n], 'accepted']])
    }
    await shop.browser.get(revokeShare, { params: { share } })
    expect(await named()).toEqual([[null, 'accepted']])
  })
})

describe('its door', () => {
  it('is closed without a pass, and after leaving', async () => {
    const shop = await openShop(app)
    const bob = newEmail('bob')
    await shop.share({ share_type: 'recipients', recipients: [bob] })
    const code = async (visitor: Visitor) => (await visitor.call(getInbox)).problem.code
    expect(await code(app.browser())).toBe('share_locked')
    const { visitor, access } = await enter(bob)
    expect(await code(visitor)).toBeUndefined()
    const headers = { 'latchkey-share': access }
    expect((await app.browser().get(getInbox, { headers })).email).toBe(bob)
    expect((await app.browser().call(getInbox, { headers: { 'latchkey-share': `x${access}` } })).status).toBe(401)
    // One that has run out, and one that is good for something else.
    const until = Date.now() - 1
    for (const [purpose, pass] of [
      ['pass:inbox', { email: bob, until }],
      ['pass:share', { email: bob, until: 9e15 }],
    ]) {
      const sealed = app.services.sealer.seal(JSON.stringify(pass), String(purpose))
      expect((await app.browser().call(getInbox, { headers: { 'latchkey-share': sealed } })).status).toBe(401)
    }
    await visitor.get(leaveInbox)
    expect(await code(visitor)).toBe('share_locked')
  })

  it('opens with the code in the browser that asked, once, cookies or not', async () => {
    const shop = await openShop(app)
    const bob = newEmail('bob')
    await shop.share({ share_type: 'recipients', recipients: [bob] })
    const { access } = await askForCode(bob)
    const body = { email: bob, code: await takeCode(app, bob) }
    const answer = async (headers: Record<string, string>) => {
      const { status, problem } = await app.browser().call(verifyInbox, { body, headers })
      return [status, problem.code]
    }
    expect(await answer({})).toEqual([401, 'wrong_code'])
    expect(await answer({ 'latchkey-share': access })).toEqual([200, undefined])
    expect(await answer({ 'latchkey-share': access })).toEqual([401, 'wrong_code'])

    const { visitor } = await askForCode(bob)
    const late = { email: bob, code: await takeCode(app, bob) }
    await app.db.mailedCode.updateMany({ where: { email: bob }, data: { expiresAt: new Date() } })
    expect((await visitor.call(verifyInbox, { body: late })).problem.code).toBe('wrong_code')
  })

  it('tells nobody whether anything is behind it', async () => {
    const nobody = newEmail('nobody')
    const { visitor } = await askForCode(nobody)
    const wrong = await visitor.call(verifyInbox, { body: { email: nobody, code: '123456' } })
    const never = await app.browser().call(verifyInbox, { body: { email: nobody, code: '123456' } })
    const plain = ({ problem }: typeof wrong) => ({ ...problem, request_id: null })
    expect([wrong.status, plain(wrong)]).toEqual([401, plain(never)])
    const shop = await openShop(app)
    const bob = newEmail('bob')
    await shop.share({ share_type: 'recipients', recipients: [bob] })
    await askForCode(bob)
    await takeCode(app, bob)
    expect(await app.db.mail.count({ where: { to: nobody } })).toBe(0)
  })

  it('takes five wrong codes from one network', async () => {
    const body = { email: newEmail('bob'), code: '000000' }
    const tried = (remoteAddress: string) =>
      app.browser().send({ method: 'POST', url: '/v1/public/inbox/verify', payload: body, remoteAddress })
    const all = await Promise.all(Array.from({ length: 7 }, () => tried('192.0.2.7')))
    expect(all.map(({ statusCode }) => statusCode).sort()).toEqual([...Array(5).fill(401), 429, 429])
    expect((await tried('192.0.2.8')).statusCode).toBe(401)
  })
})
