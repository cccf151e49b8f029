import { verifyInbox, verifyPublicShare } from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { openShop, takeCode } from '../../testing/open-shop.ts'
import { newEmail } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp({ LIMITS: 'register=1000/1h,code=5/1h' })
/** Each test asks from a network of its own. */
let networks = 0
function newVisitor() {
  const visitor = app.browser()
  const send = visitor.send.bind(visitor)
  const remoteAddress = `198.51.100.${++networks}`
  visitor.send = (options) => send({ ...options, remoteAddress })
  return visitor
}
type Visitor = ReturnType<typeof newVisitor>

async function twoLinks() {
  const shop = await openShop(app)
  const email = newEmail('ann')
  const named = { share_type: 'recipients', recipients: [email] }
  return { email, one: await shop.share(named), other: await shop.share(named) }
}

async function ask(visitor: Visitor, token: string, email: string, headers = {}) {
  const asked = await visitor.call(verifyPublicShare, { params: { token }, body: { email }, headers })
  expect(asked.status).toBe(202)
  return { code: await takeCode(app, email), access: 'access' in asked.body ? (asked.body.access ?? '') : '' }
}
const give = async (visitor: Visitor, token: string, email: string, code: string, headers = {}) =>
  (await visitor.call(verifyPublicShare, { params: { token }, body: { email, code }, headers })).status

describe('two codes in one browser', () => {
  it('each open their own link, and no other', async () => {
    const { email, one, other } = await twoLinks()
    const visitor = newVisitor()
    const { code: first } = await ask(visitor, one.token, email)
    const { code: second } = await ask(visitor, other.token, email)
    await visitor.call(verifyInbox, { body: { email } })
    const third = await takeCode(app, email)
    expect(await give(newVisitor(), one.token, email, first)).toBe(401)
    if (first !== second) expect(await give(visitor, one.token, email, second)).toBe(401)
    expect(await give(visitor, one.token, email, first)).toBe(200)
    expect(await give(visitor, one.token, email, first)).toBe(401)
    expect(await give(visitor, other.token, email, second)).toBe(200)
    expect((await visitor.call(verifyInbox, { body: { email, code: third } })).status).toBe(200)
  })

  it('do so where cookies do not travel', async () => {
    const { email, one, other } = await twoLinks()
    const { code, access } = await ask(newVisitor(), one.token, email)
    const headers = { 'latchkey-share': access }
    const second = await ask(newVisitor(), other.token, email, headers)
    expect(second.access).toBe(access)
    expect(await give(newVisitor(), one.token, email, code, headers)).toBe(200)
    expect(await give(newVisitor(), other.token, email, second.code, headers)).toBe(200)
  })

  it('for one link: the newest counts, with five tries of its own', async () => {
    const { email, one } = await twoLinks()
    const visitor = newVisitor()
    const { code: first } = await ask(visitor, one.token, email)
    const { code: second } = await ask(visitor, one.token, email)
    if (first !== second) expect(await give(visitor, one.token, email, first)).toBe(401)
    expect(await give(visitor, one.token, email, second)).toBe(200)
  })

  it('for one link: one that is not mailed any more leaves the last one as it is', async () => {
    const { email, one } = await twoLinks()
    const visitor = newVisitor()
    for (let n = 0; n < 2; n++) await ask(visitor, one.token, email)
    const { code } = await ask(visitor, one.token, email)
    // The fourth is past what one mailbox gets in an hour.
    const fourth = await visitor.call(verifyPublicShare, { params: { token: one.token }, body: { email } })
    expect(fourth.status).toBe(202)
    expect(await give(visitor, one.token, email, code)).toBe(200)
  })
})

it('takes only a secret of its own making over from a browser', async () => {
  const { email, one } = await twoLinks()
  const { access } = await ask(newVisitor(), one.token, email, { 'latchkey-share': 'one that anybody knows' })
  expect(access).toMatch(/^[\w-]{43}$/)
})
