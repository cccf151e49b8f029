import {
  askForAccess,
  askForReopening,
  listAccessRequests,
  listResourceAudit,
  revokeShare,
  updateShare,
  verifyPublicShare,
} from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { openShop, takeCode } from '../../testing/open-shop.ts'
import { addMember, newEmail } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const ROOMY = 'register=1000/1h,login=1000/15m,addition=1000/1h,mail=1000/1h,code=1000/1h'
const app = await startTestApp({ LIMITS: ROOMY })

describe('asking for access', () => {
  it('is written down, told to the owner, and does not pile up', async () => {
    const shop = await openShop(app)
    const { token, id: share_id } = await shop.share()
    const email = newEmail('bob')
    const ask = (body: object) =>
      app.browser().call(askForAccess, { params: { token }, body: { name: 'Bob', email, ...body } })
    expect((await ask({ company: 'Bob & Sons', message: 'First' })).status).toBe(202)
    const mail = await app.mailbox.take(shop.email, 'access_requested')
    expect(mail.text).toMatch(/Bob of Bob & Sons[\s\S]*“Leaking tap”[\s\S]*First/)
    expect(mail.links[0]).toBe(`${app.config.appUrl}/access-requests`)
    const again = await Promise.all(Array.from({ length: 8 }, (_, n) => ask({ message: `Again ${n}` })))
    expect(new Set(again.map(({ status }) => status))).toEqual(new Set([202]))

    const { results, count } = await shop.browser.get(listAccessRequests)
    expect(count).toBe(1)
    expect(results[0]).toMatchObject({
      wants: 'access',
      name: 'Bob',
      email,
      company: null,
      status: 'pending',
      share_id,
    })
    expect(results[0]?.message).toMatch(/^Again \d$/)
    expect(results[0]?.resource).toEqual({ id: shop.request.id, kind: 'repair_request', title: 'Leaking tap' })
    expect(app.mailbox.mails.filter(({ to, kind }) => to === shop.email && kind === 'access_requested')).toHaveLength(1)
    const audit = await shop.browser.get(listResourceAudit, { params: { id: shop.request.id } })
    const made = audit.results.find(({ action }) => action === 'access_request.made')
    expect(made).toMatchObject({ actor: { kind: 'share', id: share_id }, data: { request_id: results[0]?.id, email } })
  })

  it('makes one row of many that ask at once', async () => {
    const shop = await openShop(app)
    const { token } = await shop.share()
    const body = { name: 'Eve', email: newEmail('eve') }
    const asked = Array.from({ length: 10 }, () => app.browser().call(askForAccess, { params: { token }, body }))
    expect((await Promise.all(asked)).every(({ status }) => status === 202)).toBe(true)
    expect((await shop.browser.get(listAccessRequests)).count).toBe(1)
  })

  it('is told to the owners of the workspace where its own left', async () => {
    const shop = await openShop(app)
    const { token } = await shop.share()
    const second = await addMember(app, shop, 'owner')
    await addMember(app, shop, 'admin')
    await app.db.membership.deleteMany({ where: { accountId: shop.accountId } })
    const ask = (who: string) =>
      app.browser().get(askForAccess, { params: { token }, body: { name: who, email: newEmail() } })
    await ask('Bob')
    expect((await app.mailbox.take(second.email, 'access_requested')).subject).toContain('Bob')
    await app.db.resource.update({ where: { id: shop.request.id }, data: { visibility: 'private' } })
    await ask('Eve')
    const told = await app.db.mail.findMany({ where: { workspaceId: shop.workspaceId, kind: 'access_requested' } })
    expect(told.map(({ to }) => to)).toEqual([second.email])
  })

  it('takes ten writings an hour from one network, and goes on from another', async () => {
    const shop = await openShop(app)
    const { token } = await shop.share()
    const url = `/v1/public/shares/${token}/access-requests`
    const ask = (n: number, remoteAddress: string) =>
      app.browser().send({ method: 'POST', url, payload: { name: 'Bob', email: newEmail(`b${n}`) }, remoteAddress })
    const all = await Promise.all(Array.from({ length: 12 }, (_, n) => ask(n, '192.0.2.1')))
    expect(all.filter(({ statusCode }) => statusCode === 202)).toHaveLength(10)
    const refused = all.find(({ statusCode }) => statusCode === 429)
    expect(refused?.json().code).toBe('rate_limited')
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(3000)
    expect((await shop.browser.get(listAccessRequests)).count).toBe(10)
    expect((await ask(12, '192.0.2.2')).statusCode).toBe(202)
  })

  it('answers a repeated request from what it answered before', async () => {
    const shop = await openShop(app)
    const { token } = await shop.share()
    const body = { name: 'Bob', email: newEmail('bob') }
    const input = { params: { token }, body, headers: { 'idempotency-key': crypto.randomUUID() } }
    for (let n = 0; n < 12; n++) expect((await app.browser().call(askForAccess, input)).status).toBe(202)
    expect((await shop.browser.get(listAccessRequests)).count).toBe(1)
  })
})

describe('asking for a link to be opened again', () => {
  it('works where it has run out, and nowhere else', async () => {
    const shop = await openShop(app)
    const { id, token } = await shop.share()
    const ask = async (body: object) => {
      const { status, problem } = await app.browser().call(askForReopening, { params: { token }, body })
      return [status, problem.code]
    }
    const email = newEmail('bob')
    expect(await ask({ email })).toEqual([409, 'conflict'])
    await shop.end(id)
    expect(await ask({})).toEqual([422, 'validation_failed'])
    expect(await ask({ email, message: 'Please' })).toEqual([202, undefined])
    expect(await ask({ email, message: 'Please!' })).toEqual([202, undefined])
    expect((await app.mailbox.take(shop.email, 'access_requested')).text).toMatch(
      /run out[\s\S]*open it again[\s\S]*Please\n/,
    )
    const { results } = await shop.browser.get(listAccessRequests, { query: { status: 'pending' } })
    expect(results).toMatchObject([{ wants: 'reopening', name: null, email, message: 'Please!', share_id: id }])
    await shop.browser.get(revokeShare, { params: { share: id } })
    expect(await ask({ email })).toEqual([404, 'not_found'])
  })

  it('answers a repeated request from what it answered before, as long as there is a link', async () => {
    const shop = await openShop(app)
    const { id, token } = await shop.share()
    await shop.end(id)
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const ask = async (email: string) => {
      const { status, response } = await app
        .browser()
        .call(askForReopening, { params: { token }, body: { email }, headers })
      return [status, response.headers['idempotency-replayed']]
    }
    const email = newEmail('bob')
    expect(await ask(email)).toEqual([202, undefined])
    const pending = { resourceId: shop.request.id }
    // Answered meanwhile: without the key it would be asked anew.
    await app.db.accessRequest.updateMany({ where: pending, data: { status: 'declined' } })
    for (let n = 0; n < 12; n++) expect(await ask(email)).toEqual([202, 'true'])
    expect(await app.db.accessRequest.count({ where: pending })).toBe(1)
    const { results } = await shop.browser.get(listResourceAudit, { params: { id: shop.request.id } })
    expect(results.filter(({ action }) => action === 'access_request.made')).toHaveLength(1)
    expect((await ask(newEmail('eve')))[0]).toBe(409)
    await shop.browser.get(revokeShare, { params: { share: id } })
    expect((await ask(email))[0]).toBe(404)
  })

  it('makes one row, and one mail, of many that ask at once', async () => {
    const shop = await openShop(app)
    const { id, token } = await shop.share()
    await shop.end(id)
    const body = { email: newEmail('bob') }
    const asked = Array.from({ length: 10 }, () => app.browser().call(askForReopening, { params: { token }, body }))
    expect((await Promise.all(asked)).every(({ status }) => status === 202)).toBe(true)
    expect((await shop.browser.get(listAccessRequests)).count).toBe(1)
    expect(await app.db.mail.count({ where: { to: shop.email, kind: 'access_requested' } })).toBe(1)
  })

  it('asks for the password first', async () => {
    const shop = await openShop(app)
    const { id, token } = await shop.share({ share_type: 'password', password: 'open sesame 7' })
    await shop.end(id)
    const visitor = app.browser()
    const body = { email: newEmail('bob') }
    const ask = async () => (await visitor.call(askForReopening, { params: { token }, body })).problem
    expect((await ask()).code).toBe('share_locked')
    const unlocked = await visitor.call(verifyPublicShare, { params: { token }, body: { password: 'open sesame 7' } })
    expect(unlocked.problem.code).toBe('share_expired')
    expect((await ask()).code).toBeUndefined()
    await shop.browser.get(updateShare, { params: { share: id }, body: { password: 'another one 8' } })
    expect((await ask()).code).toBe('share_locked')
  })

  it('takes the mailbox that was proved, whatever else is said', async () => {
    const shop = await openShop(app)
    const bob = newEmail('bob')
    const { id, token } = await shop.share({ share_type: 'recipients', recipients: [bob] })
    await shop.end(id)
    const visitor = app.browser()
    const call = { params: { token } }
    expect((await visitor.call(askForReopening, { ...call, body: { email: bob } })).problem.code).toBe('share_locked')
    await visitor.call(verifyPublicShare, { ...call, body: { email: bob } })
    const code = await takeCode(app, bob)
    await visitor.call(verifyPublicShare, { ...call, body: { email: bob, code } })
    const body = { name: 'Bob', email: newEmail('eve') }
    expect((await visitor.call(askForReopening, { ...call, body })).status).toBe(202)
    expect((await shop.browser.get(listAccessRequests)).results).toMatchObject([{ name: 'Bob', email: bob }])
  })
})
