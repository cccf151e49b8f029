import {
  acceptResponse,
  askForAccess,
  declineResponse,
  getRepairRequest,
  listAccessRequests,
  listResourceAudit,
  listResponses,
  openPublicShare,
  respondToShare,
  revokeShare,
  verifyPublicShare,
} from '@latchkey/contract'
import { makeResource, makeResponse, makeShare } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { formOf } from '../../testing/form.ts'
import { openShop, takeCode } from '../../testing/open-shop.ts'
import { newEmail } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'
import { requireRoomToWrite } from '../public/require-room-to-write.ts'

const app = await startTestApp()
type Shop = Awaited<ReturnType<typeof openShop>>

const offer = (email = newEmail('bob')) => ({
  name: 'Bob Builder',
  email,
  company: 'Bob & Sons',
  decision: 'accept' as const,
  price: { amount: 1250.5, currency: 'GBP' },
  earliest_date: '2027-03-01',
  message: '<b>Can do</b>',
})

const listed = async (shop: Shop) =>
  (await shop.browser.get(listResponses, { params: { id: shop.request.id } })).results

async function answered(shop: Shop, email = newEmail('bob')) {
  const { token, id: shareId, url } = await shop.share()
  await app.browser().get(respondToShare, { params: { token }, body: offer(email) })
  return { id: (await listed(shop))[0]?.id ?? '', email, url, shareId }
}

describe('an answer', () => {
  it('reaches the owner as it was given', async () => {
    const shop = await openShop(app)
    const { token, id: share_id } = await shop.share()
    const body = offer()
    expect(await app.browser().get(respondToShare, { params: { token }, body })).toEqual({ status: 'sent' })
    expect(await listed(shop)).toMatchObject([
      { ...body, share_id, reason: null, files: [], status: 'pending', decided_at: null },
    ])
    const mail = await app.mailbox.take(shop.email, 'response_received')
    expect(mail.text).toMatch(/Bob Builder of Bob & Sons[\s\S]*£1,250\.50[\s\S]*2027[\s\S]*<b>Can do<\/b>/)
    expect(mail.html).not.toContain('<b>Can do</b>')
    expect(mail.links[0]).toBe(`${app.config.appUrl}/repair-requests/${shop.request.id}`)
    const audit = await shop.browser.get(listResourceAudit, { params: { id: shop.request.id } })
    expect(audit.results.find(({ action }) => action === 'response.made')).toMatchObject({
      actor: { kind: 'share', id: share_id },
      data: { name: 'Bob Builder', decision: 'accept' },
    })
  })

  it('may be a no, without a price', async () => {
    const shop = await openShop(app)
    const { token } = await shop.share()
    const { price, ...no } = { ...offer(), decision: 'decline' as const, reason: 'Fully booked' }
    const refused = await app.browser().call(respondToShare, { params: { token }, body: { ...no, price } })
    expect([refused.status, refused.problem.errors[0]?.path]).toEqual([422, 'price'])
    const early = await app.browser().call(respondToShare, {
      params: { token },
      body: { ...offer(), earliest_date: '0000-01-01' },
    })
    expect([early.status, early.problem.errors[0]?.path]).toEqual([422, 'earliest_date'])
    await app.browser().get(respondToShare, { params: { token }, body: no })
    expect(await listed(shop)).toMatchObject([{ decision: 'decline', reason: 'Fully booked', price: null }])
    expect((await app.mailbox.take(shop.email, 'response_received')).text).toContain('Fully booked')
  })

  it('comes with files, which stay with it', async () => {
    const shop = await openShop(app)
    const { token } = await shop.share()
    const { price, ...fields } = offer()
    const form = await formOf(
      ...Object.entries(fields).map(([name, value]): [string, string] => [name, value]),
      ['price', JSON.stringify(price)],
      ['file', { name: 'offer.txt', bytes: 'All in all two days of work' }],
      ['file', { name: 'plan.csv', bytes: 'day;work\n1;pipes\n2;paint\n' }],
    )
    const url = `/v1/public/shares/${token}/responses`
    const visitor = app.browser()
    const headers = { ...form.headers, 'idempotency-key': crypto.randomUUID() }
    const sent = { method: 'POST', url, headers, payload: form.payload } as const
    expect((await visitor.send(sent)).json()).toEqual({ status: 'sent' })
    expect((await visitor.send(sent)).headers['idempotency-replayed']).toBe('true')

    const [response, ...others] = await listed(shop)
    expect(others).toEqual([])
    expect(response).toMatchObject({ ...fields, price })
    const files = response?.files ?? []
    expect(files.map(({ name }) => name)).toEqual(['offer.txt', 'plan.csv'])
    const address = files[0]?.url ?? ''
    expect((await shop.browser.send({ url: address })).body).toBe('All in all two days of work')
    // For the shop only: neither beside the request's own files, nor through the link.
    expect((await shop.browser.get(getRepairRequest, { params: { id: shop.request.id } })).files).toEqual([])
    expect(await visitor.get(openPublicShare, { params: { token } })).toMatchObject({ content: { files: [] } })
    const [id] = address.split('/').slice(-1)
    expect((await visitor.send({ url: `/v1/public/shares/${token}/files/${id}` })).statusCode).toBe(404)
  })

  it('leaves nothing where one of its files is refused', async () => {
    const shop = await openShop(app)
    const { token } = await shop.share()
    const form = await formOf(
      ['name', 'Bob'],
      ['email', newEmail('bob')],
      ['decision', 'accept'],
      ['file', { name: 'a.txt', bytes: 'fine' }],
      ['file', { name: 'b.html', bytes: '<!doctype html><script>1</script>' }],
    )
    const url = `/v1/public/shares/${token}/responses`
    expect((await app.browser().send({ method: 'POST', url, ...form })).statusCode).toBe(415)
    expect(await listed(shop)).toEqual([])
    expect(await app.db.file.count({ where: { resourceId: shop.request.id } })).toBe(0)
  })

  it('is from the mailbox that was proved, whatever it says', async () => {
    const shop = await openShop(app)
    const bob = newEmail('bob')
    const { token } = await shop.share({ share_type: 'recipients', recipients: [bob] })
    const visitor = app.browser()
    const params = { token }
    await visitor.call(verifyPublicShare, { params, body: { email: bob } })
    await visitor.get(verifyPublicShare, { params, body: { email: bob, code: await takeCode(app, bob) } })
    const email = newEmail('eve')
    await visitor.get(respondToShare, { params, body: offer(email) })
    await visitor.get(askForAccess, { params, body: { name: 'Bob', email } })
    expect(await listed(shop)).toMatchObject([{ email: bob }])
    expect((await shop.browser.get(listAccessRequests)).results).toMatchObject([{ email: bob }])
  })

  it('is for kinds that take one', async () => {
    const shop = await openShop(app)
    const session = await makeResource(app.db, { id: shop.workspaceId }, { id: shop.accountId }, { kind: 'session' })
    const { token } = await makeShare(app.db, session)
    expect((await app.browser().call(respondToShare, { params: { token }, body: offer() })).status).toBe(404)
  })

  it('counts with all that is written through the share', async () => {
    const shop = await openShop(app)
    const { token } = await shop.share()
    const all = await Promise.all(
      Array.from({ length: 12 }, () => app.browser().call(respondToShare, { params: { token }, body: offer() })),
    )
    expect(all.map(({ status }) => status).sort()).toEqual([...Array(10).fill(202), 429, 429])
    expect(await listed(shop)).toHaveLength(10)
    expect((await shop.browser.get(listAccessRequests)).count).toBe(0)
  })
})

it('sends a hundred megabytes an hour through one share from one network', async () => {
  const MIB = 1024 * 1024
  const share = crypto.randomUUID()
  const send = (size: number, network: string) => requireRoomToWrite({ ...app.services, network }, share, size * MIB)
  await send(60, '192.0.2.1')
  await send(40, '192.0.2.1')
  await expect(send(1, '192.0.2.1')).rejects.toMatchObject({ code: 'rate_limited' })
  await send(1, '192.0.2.2')
  await send(0, '192.0.2.1')
})

describe('taking an offer', () => {
  it('tells the contractor, with the link while it opens', async () => {
    const shop = await openShop(app)
    const first = await answered(shop)
    const accepted = await shop.browser.get(acceptResponse, { params: { id: first.id } })
    expect(accepted.status).toBe('accepted')
    expect(accepted.decided_at).not.toBeNull()
    expect((await app.mailbox.take(first.email, 'response_accepted')).links[0]).toBe(first.url)
    const again = await shop.browser.call(acceptResponse, { params: { id: first.id } })
    expect([again.status, again.problem.code]).toEqual([409, 'invalid_transition'])

    const other = await openShop(app)
    const second = await answered(other)
    await other.browser.get(revokeShare, { params: { share: second.shareId } })
    await other.browser.get(acceptResponse, { params: { id: second.id }, body: {} })
    expect((await app.mailbox.take(second.email, 'response_accepted')).links).not.toContain(second.url)
  })

  it('is done once, of thirty at once', async () => {
    const shop = await openShop(app)
    const resource = { id: shop.request.id, workspaceId: shop.workspaceId }
    const { id: shareId } = await shop.share()
    const ids = []
    for (let n = 0; n < 30; n++) ids.push((await makeResponse(app.db, resource, { shareId, email: newEmail() })).id)
    for (const body of [undefined, { refuse_others: true }]) {
      await app.db.contractorResponse.updateMany({ data: { status: 'pending' }, where: { resourceId: resource.id } })
      const answers = await Promise.all(ids.map((id) => shop.browser.call(acceptResponse, { params: { id }, body })))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(29).fill(409)])
      const codes = new Set(answers.map(({ problem }) => problem.code))
      expect(codes).toContain(body ? 'invalid_transition' : 'conflict')
      const states = (await shop.browser.get(listResponses, { params: { id: resource.id } })).results
      expect(states.filter(({ status }) => status === 'accepted')).toHaveLength(1)
      expect(states.filter(({ status }) => status === 'declined')).toHaveLength(body ? 29 : 0)
    }
    expect(await app.db.mail.count({ where: { workspaceId: shop.workspaceId, kind: 'response_declined' } })).toBe(29)
    expect(await app.db.mail.count({ where: { workspaceId: shop.workspaceId, kind: 'response_accepted' } })).toBe(2)
  })

  it('leaves alone whoever said no, and who was answered', async () => {
    const shop = await openShop(app)
    const resource = { id: shop.request.id, workspaceId: shop.workspaceId }
    const { id: shareId } = await shop.share()
    const no = await makeResponse(app.db, resource, { shareId, decision: 'decline', email: newEmail() })
    const open = await makeResponse(app.db, resource, { shareId, email: newEmail() })
    const late = await makeResponse(app.db, resource, { shareId, email: newEmail() })
    const code = async (endpoint: typeof acceptResponse | typeof declineResponse, id: string) =>
      (await shop.browser.call(endpoint, { params: { id } })).problem.code
    expect(await code(acceptResponse, no.id)).toBe('invalid_transition')
    expect(await code(declineResponse, no.id)).toBe('invalid_transition')
    expect((await shop.browser.get(declineResponse, { params: { id: late.id } })).status).toBe('declined')
    await app.mailbox.take(late.email, 'response_declined')
    expect(await code(declineResponse, late.id)).toBe('invalid_transition')
    expect(await code(acceptResponse, late.id)).toBe('invalid_transition')
    await shop.browser.get(acceptResponse, { params: { id: open.id }, body: { refuse_others: true } })
    const states = Object.fromEntries((await listed(shop)).map(({ id, status }) => [id, status]))
    expect(states).toEqual({ [no.id]: 'pending', [open.id]: 'accepted', [late.id]: 'declined' })
  })
})
