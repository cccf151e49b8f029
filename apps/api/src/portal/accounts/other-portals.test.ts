import {
  createWorkspace,
  getMe,
  getPortal,
  getProfile,
  getWorkspace,
  registerCustomer,
  switchPortal,
  switchWorkspace,
  updateCustomer,
  updateWorkspace,
  verifyCustomer,
} from '@latchkey/contract'
import { makeCustomer, makeSession } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { openLive } from '../../testing/open-live.ts'
import { openPortal, registration } from '../../testing/open-portal.ts'
import { openRecords } from '../../testing/open-records.ts'
import { signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

/** Somebody who works in a shop of their own, and is a customer of others. */
async function customerOf(...shops: Awaited<ReturnType<typeof openPortal>>[]) {
  const person = await signUp(app, 'Carla Mason')
  for (const { workspaceId } of shops)
    await makeCustomer(app.db, { id: workspaceId }, { accountId: person.accountId, email: person.email })
  return person
}

const go = (browser: ReturnType<typeof app.browser>, portal: string) => browser.call(switchPortal, { body: { portal } })
const slugOf = (answer: { body: unknown }) => (answer.body as { portal: { slug: string } | null }).portal?.slug

describe('what stands at the door', () => {
  it('is the shop’s name, look, and who may register', async () => {
    const { slug, workspaceId, browser } = await openPortal(app)
    await browser.get(updateWorkspace, { body: { accent: '#8A3FFC', portal: 'invited' } })
    const stranger = app.browser()
    const params = { slug }
    expect(await stranger.get(getPortal, { params })).toEqual({
      id: workspaceId,
      name: 'Forge & Co.',
      slug,
      logo_url: null,
      accent: '#8A3FFC',
      state: 'invited',
    })
    await browser.get(updateWorkspace, { body: { portal: 'open' } })
    expect((await stranger.get(getPortal, { params })).state).toBe('open')
  })

  it('is nothing where the portal is off, or there is no such shop', async () => {
    const { slug, browser } = await openPortal(app)
    await browser.get(updateWorkspace, { body: { portal: 'off' } })
    for (const name of [slug, 'no-such-shop']) {
      const answer = await app.browser().call(getPortal, { params: { slug: name } })
      expect([answer.status, answer.problem.code]).toEqual([404, 'not_found'])
    }
  })
})

describe('going on at another portal', () => {
  it('takes no password, and leads from the shop’s side to the portal and back', async () => {
    const [one, two] = [await openPortal(app), await openPortal(app)]
    const { browser, workspaceId } = await customerOf(one, two)
    for (const { slug, workspaceId: shopId } of [one, two]) {
      const me = await browser.get(switchPortal, { body: { portal: slug } })
      expect([me.workspace, me.portal?.slug]).toEqual([null, slug])
      expect(await browser.get(getMe)).toEqual(me)
      const { id, last_login_at } = await browser.get(getProfile)
      expect(last_login_at).not.toBeNull()
      expect((await app.db.customer.findUniqueOrThrow({ where: { id } })).workspaceId).toBe(shopId)
      expect((await browser.call(getWorkspace)).problem.code).toBe('forbidden')
    }
    const back = await browser.get(switchWorkspace, { body: { workspace_id: workspaceId } })
    expect([back.workspace?.id, back.portal]).toEqual([workspaceId, null])
    expect(await browser.get(getMe)).toEqual(back)
    expect((await browser.call(getProfile)).problem.code).toBe('forbidden')
    expect((await browser.get(getWorkspace)).id).toBe(workspaceId)
  })

  it('ends at the door of a workspace that is opened there', async () => {
    const shop = await openPortal(app)
    const { browser } = await customerOf(shop)
    expect((await go(browser, shop.slug)).status).toBe(200)
    const me = await browser.get(createWorkspace, { body: { name: 'Second' } })
    expect([me.workspace?.name, me.portal]).toEqual(['Second', null])
    expect((await browser.call(getProfile)).problem.code).toBe('forbidden')
  })

  it('leaves other devices where they are', async () => {
    const [one, two] = [await openPortal(app), await openPortal(app)]
    const { browser: phone, email } = await one.signUpCustomer()
    const laptop = app.browser()
    await laptop.get(registerCustomer, { body: registration(two.slug, email) })
    await laptop.get(verifyCustomer, { body: { token: await app.mailbox.takeToken(email, 'verify') } })
    expect(slugOf(await go(laptop, one.slug))).toBe(one.slug)
    expect((await laptop.get(getProfile)).id).toBe((await phone.get(getProfile)).id)
    expect(slugOf(await go(laptop, two.slug))).toBe(two.slug)
    expect((await phone.get(getMe)).portal?.slug).toBe(one.slug)
  })

  it('is refused alike to strangers, to who was shut out, and where the portal is off; nothing has changed then', async () => {
    const [here, off, out, strange] = await Promise.all([1, 2, 3, 4].map(() => openPortal(app)))
    if (!here || !off || !out || !strange) throw new Error('four shops')
    const { browser, accountId } = await customerOf(here, off, out)
    await go(browser, here.slug)
    await off.browser.get(updateWorkspace, { body: { portal: 'off' } })
    await app.db.customer.updateMany({ where: { workspaceId: out.workspaceId, accountId }, data: { isActive: false } })
    const seen = new Set<string>()
    for (const slug of [off.slug, out.slug, strange.slug, 'no-such-shop']) {
      const answer = await go(browser, slug)
      const { request_id, ...problem } = answer.problem as typeof answer.problem & { request_id: string }
      seen.add(JSON.stringify([answer.status, problem]))
    }
    expect([...seen]).toEqual([expect.stringContaining('not_found')])
    expect((await browser.get(getMe)).portal?.slug).toBe(here.slug)
  })

  it('never leaves somebody in who is shut out at that moment', async () => {
    const shop = await openPortal(app)
    const { accountId } = await customerOf(shop)
    const { id } = await app.db.customer.findFirstOrThrow({ where: { workspaceId: shop.workspaceId, accountId } })
    for (let round = 0; round < 10; round++) {
      await app.db.customer.update({ where: { id }, data: { isActive: true } })
      const { token } = await makeSession(app.db, { id: accountId })
      const browser = app.browser().withSession(token)
      const shut = shop.browser.call(updateCustomer, { params: { id }, body: { is_active: false } })
      await Promise.all([go(browser, shop.slug), shut])
      expect([401, 403]).toContain((await browser.call(getProfile)).status)
      expect(await app.db.authSession.count({ where: { accountId, portalId: shop.workspaceId } })).toBe(0)
    }
  })

  it('ends what they watched of the shop’s side', async () => {
    const [records, shop] = [await openRecords(app), await openPortal(app)]
    const { browser, accountId, email } = records
    await makeCustomer(app.db, { id: shop.workspaceId }, { accountId, email })
    const live = await openLive(app, browser)
    expect((await live.watch({ watch_pipeline: records.pipeline.id })).event).toBe('watching')
    expect((await go(browser, shop.slug)).status).toBe(200)
    await live.next('access.ended', { pipeline_id: records.pipeline.id })
  })
})
