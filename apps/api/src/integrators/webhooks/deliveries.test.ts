import * as contract from '@latchkey/contract'
import { Webhook as StandardWebhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { sweep } from '../../platform/sweep.ts'
import { openPortal } from '../../testing/open-portal.ts'
import { addMember, signUp } from '../../testing/people.ts'
import { answers, type Received, startReceiver } from '../../testing/receiver.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp({ WEBHOOK_PRIVATE: 'true' })
// Another process at the same queue: whatever is done here is done once.
await startTestApp({ WEBHOOK_PRIVATE: 'true' }, app)
const receiver = await startReceiver()
// Nothing is tried again by itself: `hurry` says when.
await app.services.pool.query(`
  create function put_off() returns trigger language plpgsql as $$ begin
    if new.run_at > now() + interval '1 second' then new.run_at := new.run_at + interval '1 hour'; end if;
    return new;
  end $$;
  create trigger put_off before insert or update on graphile_worker._private_jobs for each row
    when (new.key like 'webhook_delivery:%') execute function put_off()`)

type Browser = Awaited<ReturnType<typeof signUp>>['browser']
let count = 0

async function hang(browser: Browser, events: string[]) {
  const path = `/${++count}`
  const made = await browser.get(contract.createWebhook, { body: { url: `${receiver.url}${path}`, events } })
  const params = { id: made.id }
  return {
    ...made,
    path,
    received: () => receiver.at(path),
    log: async (query: object = {}) => (await browser.get(contract.listWebhookDeliveries, { params, query })).results,
    now: () => browser.get(contract.getWebhook, { params }),
    arrived: (times: number) => expect.poll(() => receiver.at(path).length).toBe(times),
    settled: (wanted: object[]) =>
      expect
        .poll(async () => (await browser.get(contract.listWebhookDeliveries, { params })).results)
        .toMatchObject(wanted),
  }
}
type Hung = Awaited<ReturnType<typeof hang>>

async function shop(...events: string[]) {
  const owner = await signUp(app)
  const hook = await hang(owner.browser, events)
  return { ...owner, hook }
}

const property = (browser: Browser, label = 'No. 4') =>
  browser.get(contract.createProperty, { body: { label, address: 'Canal Street 4', city: 'Leeds' } })

/** What waits for its turn gets it now. */
const hurry = () =>
  app.services.pool.query(
    `select graphile_worker.reschedule_jobs(array(
      select id from graphile_worker.jobs where task_identifier = 'deliver_webhook' and run_at > now()), now())`,
  )

const verify = ({ secret }: { secret: string }, { body, headers }: Received) =>
  new StandardWebhook(secret).verify(body, headers) as { type: string; timestamp: string; data: contract.AuditEntry }

describe('an event', () => {
  it('arrives signed, once, as the history has it', async () => {
    const { browser, hook } = await shop('property.*')
    await property(browser)
    await hook.settled([{ status: 'delivered', attempts: 1, response_code: 204, error: null }])
    const [received] = hook.received()
    if (!received) throw new Error('nothing came')
    const { results } = await browser.get(contract.listAudit, { query: { action: 'property.created' } })
    const event = verify(hook, received)
    expect(event).toEqual({ type: 'property.created', timestamp: results[0]?.at, data: results[0] })
    expect(received.headers['webhook-id']).toBe(results[0]?.id)
    expect(() => verify(hook, { ...received, body: `${received.body} ` })).toThrow()
    expect(hook.received().length).toBe(1)
  })

  it('that nobody asked for is not sent, and each is sent to each that did', async () => {
    const { browser, hook } = await shop('share.*')
    const all = await hang(browser, ['*'])
    const one = await hang(browser, ['property.created', 'property.*'])
    await property(browser)
    await all.arrived(2)
    await one.arrived(1)
    expect(
      all
        .received()
        .map(({ body }) => JSON.parse(body).type)
        .sort(),
    ).toEqual(['property.created', 'webhook.created'])
    expect(await hook.log()).toEqual([])
  })

  it('of a burst at two processes comes once each', async () => {
    const { browser, hook } = await shop('property.created')
    await Promise.all(Array.from({ length: 40 }, (_, n) => property(browser, `No. ${n}`)))
    await hook.arrived(40)
    const ids = new Set(hook.received().map(({ headers }) => headers['webhook-id']))
    expect(ids.size).toBe(40)
    await expect.poll(async () => (await hook.log({ status: 'delivered', page_size: 100 })).length).toBe(40)
    expect(hook.received().length).toBe(40)
  })

  it('of a change that fails is none', async () => {
    const { hook, workspaceId } = await shop('property.created')
    const entry = { id: crypto.randomUUID(), workspaceId, actorKind: 'system', action: 'property.created' }
    const failing = app.db.$transaction(async (db) => {
      await db.auditEntry.create({ data: entry })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await app.db.webhookDelivery.count({ where: { webhookId: hook.id } })).toBe(0)
  })

  it.each([
    ['500', answers.status(500, 'not today'), { response_code: 500, error: 'Answered: not today' }],
    ['a dropped connection', answers.drop, { response_code: null }],
    ['a redirect', answers.status(307, '', { location: '/elsewhere' }), { error: 'Redirects are not followed' }],
  ])('is tried again after %s, with the same id', async (_, trouble, wanted) => {
    const { browser, hook } = await shop('property.created')
    receiver.answer(hook.path, trouble, answers.ok)
    await property(browser)
    await hook.settled([{ status: 'pending', attempts: 1, ...wanted }])
    const [delivery] = await hook.log()
    expect(Date.parse(delivery?.next_attempt_at ?? '') - Date.parse(delivery?.last_attempt_at ?? '')).toBe(5000)
    expect((await hook.now()).failing_since).not.toBeNull()
    await hurry()
    await hook.settled([{ status: 'delivered', attempts: 2, error: null }])
    const [first, second] = hook.received()
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
    if (second) verify(hook, second)
    expect((await hook.now()).failing_since).toBeNull()
  })
})

describe('a slow receiver', () => {
  it('holds up neither other webhooks nor mail', async () => {
    const { browser, hook } = await shop('property.created')
    const quick = await hang(browser, ['property.created'])
    receiver.answer(hook.path, answers.nothing)
    for (let n = 0; n < 8; n++) await property(browser, `No. ${n}`)
    await quick.arrived(8)
    await addMember(app, await signUp(app), 'member')
    // Some may have waited long enough to be sent again: all eight in turn would take two minutes.
    expect(hook.received().length).toBeLessThan(8)
  })
})

describe('a webhook', () => {
  const DAYS = 24 * 3_600_000

  /** As if so much time had gone by, at its last attempt. */
  async function atTheEnd({ id, log }: Hung, since: Date) {
    const [delivery] = await log()
    await app.db.webhookDelivery.update({
      where: { id: delivery?.id ?? '' },
      data: { attempts: contract.webhookWaits.length },
    })
    await app.db.webhook.update({ where: { id }, data: { failingSince: since } })
    await hurry()
  }

  it('that fails for days is paused, those who look after it are told, and what comes then waits in its log', async () => {
    const { browser, email, hook } = await shop('property.created')
    receiver.answer(hook.path, answers.status(503))
    await property(browser)
    await hook.settled([{ status: 'pending', attempts: 1 }])
    await atTheEnd(hook, new Date(Date.now() - 4 * DAYS))
    await hook.settled([{ status: 'failed', next_attempt_at: null }])
    expect((await hook.now()).is_active).toBe(true)

    await property(browser)
    await hook.settled([{ status: 'pending', attempts: 1 }, { status: 'failed' }])
    await atTheEnd(hook, new Date(Date.now() - 6 * DAYS))
    await hook.settled([{ status: 'failed' }, { status: 'failed' }])
    expect(await hook.now()).toMatchObject({ is_active: false, paused_reason: 'failing' })
    expect((await app.mailbox.take(email, 'webhook_paused')).links[0]).toContain(`/settings/webhooks/${hook.id}`)

    await property(browser)
    await hook.settled([{ status: 'skipped', attempts: 0 }, { status: 'failed' }, { status: 'failed' }])
    const [missed] = await hook.log()
    const replay = () => browser.call(contract.replayWebhookDelivery, { params: { id: missed?.id ?? '' } })
    expect((await replay()).status).toBe(409)
    receiver.answer(hook.path, answers.ok)
    const went = await browser.get(contract.updateWebhook, { params: { id: hook.id }, body: { is_active: true } })
    expect(went).toMatchObject({ is_active: true, failing_since: null })
    expect((await replay()).status).toBe(202)
    await hook.settled([{ status: 'delivered', replay_of: missed?.id, event: missed?.event }, {}, {}, {}])
  })

  it('that says it is gone is paused at once', async () => {
    const { browser, email, hook } = await shop('property.created')
    receiver.answer(hook.path, answers.status(410))
    await property(browser)
    await hook.settled([{ status: 'failed', response_code: 410, attempts: 1 }])
    expect(await hook.now()).toMatchObject({ is_active: false, paused_reason: 'gone' })
    await app.mailbox.take(email, 'webhook_paused')
    const { results } = await browser.get(contract.listAudit, { query: { action: 'webhook.paused' } })
    expect(results).toMatchObject([{ actor: { kind: 'system' }, data: { reason: 'gone' } }])
  })

  it('is tried out alone, and what was sent is sent again with the same id', async () => {
    const { browser, hook } = await shop('share.created')
    const other = await hang(browser, ['*'])
    const test = await browser.get(contract.testWebhook, { params: { id: hook.id } })
    expect(test).toMatchObject({ status: 'pending', event: { type: 'webhook.test' } })
    await hook.settled([{ id: test.id, status: 'delivered' }])
    const again = await browser.get(contract.replayWebhookDelivery, { params: { id: test.id } })
    expect(again).toMatchObject({ event: test.event, replay_of: test.id })
    await hook.arrived(2)
    const [first, second] = hook.received()
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
    expect(other.received().map(({ body }) => JSON.parse(body).type)).not.toContain('webhook.test')
    const nobody = await signUp(app)
    const params = { id: test.id }
    expect((await nobody.browser.call(contract.replayWebhookDelivery, { params })).status).toBe(404)
  })

  it('signs with the old secret too, for a day after it got a new one', async () => {
    const { browser, hook } = await shop('property.created')
    const renewed = await browser.get(contract.renewWebhookSecret, { params: { id: hook.id } })
    expect(renewed.secret).not.toBe(hook.secret)
    await property(browser)
    await hook.arrived(1)
    const [received] = hook.received()
    if (!received) throw new Error('nothing came')
    for (const { secret } of [hook, renewed]) verify({ secret }, received)
    expect(() => verify({ secret: `whsec_${btoa('another')}` }, received)).toThrow()
  })

  it('tells of private things to their owner only, and of drafts to nobody', async () => {
    const owner = await openPortal(app)
    const staff = await addMember(app, { ...owner, email: '' }, 'admin')
    const theirs = await hang(staff.browser, ['*'])
    const mine = await hang(owner.browser, ['*'])
    const body = { title: 'Secret plan', origin: 'local' as const }
    const session = await owner.browser.get(contract.createSession, { body })
    await owner.browser.get(contract.addSessionEntry, {
      params: { id: session.id },
      body: { role: 'user', body: 'hm' },
    })
    const { browser: customer } = await owner.signUpCustomer()
    await customer.get(contract.createCustomerJob, { body: { title: 'Half a thought' } })
    await property(owner.browser)
    const types = (hook: Hung) => hook.received().map(({ body }) => JSON.parse(body).type)
    await expect.poll(() => types(mine)).toContain('property.created')
    await expect.poll(() => types(theirs)).toContain('property.created')
    expect(types(mine)).toContain('session.created')
    expect(types(theirs).filter((type) => /^session|draft/.test(type))).toEqual([])
    expect(types(mine)).not.toContain('job.drafted')
    expect(JSON.stringify(theirs.received())).not.toMatch(/Secret plan|Half a thought/)
  })

  it('that somebody else sends elsewhere tells of no private things of its maker any more', async () => {
    const { browser, hook, ...owner } = await shop('session.*')
    const staff = await addMember(app, { browser, ...owner }, 'admin')
    receiver.answer(hook.path, answers.status(500))
    const session = () => browser.get(contract.createSession, { body: { title: 'Secret plan', origin: 'local' } })
    await session()
    await hook.settled([{ status: 'pending', attempts: 1 }])

    const params = { id: hook.id }
    const url = `${receiver.url}/elsewhere`
    const widened = await staff.browser.get(contract.updateWebhook, { params, body: { events: ['*'] } })
    expect(widened.created_by?.id).toBe(owner.accountId)
    const moved = await staff.browser.get(contract.updateWebhook, { params, body: { url } })
    expect(moved.created_by?.id).toBe(staff.accountId)
    await hurry()
    await session()
    await property(browser)
    await expect.poll(() => JSON.stringify(receiver.at('/elsewhere'))).toContain('No. 4')
    await expect
      .poll(() => app.db.webhookDelivery.findMany({ where: { webhookId: hook.id, status: 'skipped' } }))
      .toMatchObject([{ error: 'Private by now' }])
    expect(JSON.stringify(receiver.at('/elsewhere'))).not.toContain('Secret plan')
    expect(hook.received().length).toBe(1)
  })

  it('that is removed takes what waits with it', async () => {
    const { browser, hook } = await shop('property.created')
    receiver.answer(hook.path, answers.status(500))
    await property(browser)
    await hook.settled([{ status: 'pending', attempts: 1 }])
    await browser.get(contract.deleteWebhook, { params: { id: hook.id } })
    await hurry()
    await property(browser)
    expect(await app.db.webhookDelivery.count({ where: { webhookId: hook.id } })).toBe(0)
    expect(hook.received().length).toBe(1)
  })

  it('forgets after 30 days what it sent', async () => {
    const { browser, hook } = await shop('property.created')
    await property(browser)
    await property(browser)
    await hook.settled([{ status: 'delivered' }, { status: 'delivered' }])
    const [last] = await hook.log()
    const createdAt = new Date(Date.now() - 31 * DAYS)
    await app.db.webhookDelivery.update({ where: { id: last?.id ?? '' }, data: { createdAt } })
    await sweep(app.services.pool)
    expect((await hook.log()).map(({ id }) => id)).not.toContain(last?.id)
    expect((await hook.log()).length).toBe(1)
  })
})
