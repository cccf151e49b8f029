import * as contract from '@latchkey/contract'
import { expect, it } from 'vitest'
import { addMember, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()
const url = 'https://hooks.example.test/in?token=hush'

async function shop() {
  const owner = await signUp(app)
  const make = (body: object = {}) =>
    owner.browser.call(contract.createWebhook, { body: { url, events: ['*'], ...body } })
  const changesOf = async () => {
    const { results } = await owner.browser.get(contract.listAudit, { query: { action: 'webhook' } })
    return results.map(({ action, data }) => [action, data]).reverse()
  }
  return { ...owner, make, changesOf }
}

it('is made with a secret that is shown once and lies sealed', async () => {
  const { browser, make } = await shop()
  const { status, body } = await make({ events: ['share.*', 'member.joined'] })
  expect(status).toBe(201)
  const { secret, ...webhook } = body
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(webhook).toMatchObject({ url, events: ['share.*', 'member.joined'], is_active: true, version: 1 })
  expect((await browser.get(contract.listWebhooks)).results).toEqual([webhook])
  expect(await browser.get(contract.getWebhook, { params: { id: webhook.id } })).toEqual(webhook)
  const { rows } = await app.services.pool.query(
    `select w::text from webhook w union all select convert_from(secret_sealed, 'UTF8') from webhook
     union all select t::text from audit_entry t`,
  )
  expect(JSON.stringify(rows)).not.toContain(secret.slice(6))
})

it.each([
  [{ events: ['share.nothing'] }, 'events.0'],
  [{ events: ['nothing.*'] }, 'events.0'],
  [{ events: ['share.created', 'account.registered'] }, 'events.1'],
  [{ events: ['job.drafted'] }, 'events.0'],
  [{ events: [] }, 'events'],
  [{ url: 'hooks.example.test' }, 'url'],
  [{ url: 'https://hooks.example.test/\0' }, 'url'],
  [{ url: 'https://hooks.example.test/\ud800' }, 'url'],
  [{ url: 'ftp://hooks.example.test' }, 'url'],
  [{ url: 'http://hooks.example.test' }, 'url'],
  [{ url: 'https://user:word@hooks.example.test' }, 'url'],
  [{ url: 'https://127.0.0.1/' }, 'url'],
  [{ url: 'https://2130706433/' }, 'url'],
  [{ url: 'https://[::1]/' }, 'url'],
  [{ url: 'https://localhost/' }, 'url'],
  [{ url: 'https://169.254.169.254/latest' }, 'url'],
])('%j is refused', async (body, path) => {
  const { make } = await shop()
  const { status, problem } = await make(body)
  expect([status, problem.errors[0]?.path]).toEqual([422, path])
})

it('changes by one of two who saw the same version, is paused and goes on', async () => {
  const { browser, make, changesOf } = await shop()
  const { id, version } = (await make()).body
  const change = (body: object, seen?: number) =>
    browser.call(contract.updateWebhook, {
      params: { id },
      body,
      ...(seen !== undefined && { headers: { 'if-match': `"${seen}"` } }),
    })
  expect((await change({ events: ['share.*'] }, version)).body).toMatchObject({ events: ['share.*'], version: 2 })
  expect((await change({ events: ['*'] }, version)).status).toBe(412)
  expect((await change({ is_active: false })).body).toMatchObject({ is_active: false, paused_reason: 'by_hand' })
  expect((await change({ is_active: false })).body.version).toBe(3)
  expect((await browser.call(contract.testWebhook, { params: { id } })).status).toBe(409)
  expect((await change({ is_active: true })).body).toMatchObject({ is_active: true, paused_reason: null })
  expect((await change({ url: 'http://hooks.example.test' })).status).toBe(422)
  await browser.get(contract.deleteWebhook, { params: { id } })
  expect((await change({ events: ['*'] })).status).toBe(404)
  const address = 'https://hooks.example.test/…'
  const of = { webhook_id: id, address }
  expect(await changesOf()).toEqual([
    ['webhook.created', { ...of, events: ['*'] }],
    ['webhook.changed', { ...of, changes: { events: { from: ['*'], to: ['share.*'] } } }],
    ['webhook.changed', { ...of, changes: { is_active: { from: true, to: false } } }],
    ['webhook.changed', { ...of, changes: { is_active: { from: false, to: true } } }],
    ['webhook.removed', of],
  ])
})

it('is for those who look after one workspace', async () => {
  const mine = await shop()
  const { id } = (await mine.make()).body
  const other = await signUp(app)
  const member = await addMember(app, mine, 'member')
  for (const [browser, status] of [
    [other.browser, 404],
    [member.browser, 403],
  ] as const) {
    const params = { id }
    const answers = await Promise.all([
      browser.call(contract.getWebhook, { params }),
      browser.call(contract.updateWebhook, { params, body: { is_active: false } }),
      browser.call(contract.deleteWebhook, { params }),
      browser.call(contract.renewWebhookSecret, { params }),
      browser.call(contract.testWebhook, { params }),
      browser.call(contract.listWebhookDeliveries, { params }),
    ])
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => status))
  }
})

it('are removed all at once, while other things happen', async () => {
  const { browser, make } = await shop()
  const made = await Promise.all(Array.from({ length: 10 }, () => make()))
  const body = { label: 'No. 4', address: 'Canal Street 4', city: 'Leeds' }
  const answers = await Promise.all([
    ...made.map(({ body: { id } }) => browser.call(contract.deleteWebhook, { params: { id } })),
    ...Array.from({ length: 20 }, () => browser.call(contract.createProperty, { body })),
  ])
  expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(204), ...Array(20).fill(201)])
})

it('are at most twenty, however many are made at once', async () => {
  const { make } = await shop()
  const answers = await Promise.all(Array.from({ length: 23 }, () => make({ events: ['property.created'] })))
  expect(answers.filter(({ status }) => status === 201).length).toBe(20)
  expect(answers.find(({ status }) => status !== 201)?.problem.code).toBe('limit_reached')
})
