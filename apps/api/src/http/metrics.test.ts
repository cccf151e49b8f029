import { createWebhook, testWebhook } from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { failJob } from '../testing/fail-job.ts'
import { openShop, takeCode } from '../testing/open-shop.ts'
import { newEmail } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()

const text = async () => (await app.browser().send({ method: 'GET', url: '/metrics' })).body
/** Each line that is a figure: what it is, and how much. */
const figures = async () =>
  new Map(
    (await text())
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))] as const),
  )

describe('figures', () => {
  it('are there from the start', async () => {
    const names = [...(await figures()).keys()].map((key) => key.replace(/\{.*/, ''))
    const wanted = [
      ...['build_info', 'dependency_up', 'http_request_seconds_count', 'pool_connections', 'pool_in_use', 'pool_idle'],
      ...['pool_waiting', 'hash_running', 'hash_waiting', 'hash_refused_total', 'live_sockets'],
      ...['process_resident_memory_bytes', 'nodejs_heap_size_used_bytes', 'nodejs_eventloop_lag_p99_seconds'],
    ]
    // The first answer is counted once it is out.
    const later = [...(await figures()).keys()].map((key) => key.replace(/\{.*/, ''))
    for (const name of wanted) expect([...names, ...later]).toContain(`latchkey_${name}`)
  })

  it('follow what happens, and name nobody', async () => {
    const { browser, email, request, share } = await openShop(app)
    const open = await share()
    const guest = newEmail('guest')
    const named = await share({ share_type: 'recipients', recipients: [guest] })
    const visitor = app.browser()
    const ask = (token: string, path = '', payload?: object) =>
      visitor.send({
        method: payload ? 'POST' : 'GET',
        url: `/v1/public/shares/${token}${path}`,
        ...(payload && { payload }),
      })
    await ask(open.token)
    await ask(named.token, '/verify', { email: guest })
    const code = await takeCode(app, guest)
    await ask(named.token, '/verify', { email: guest, code: code === '000000' ? '000001' : '000000' })
    const webhook = await browser.get(createWebhook, {
      body: { url: 'https://hooks.invalid', events: ['property.removed'] },
    })
    await browser.get(testWebhook, { params: { id: webhook.id } })
    await failJob(app.services.pool, 'make_order', 'no idea')

    await expect
      .poll(figures)
      .toSatisfy(
        (found: Map<string, number>) => (found.get('latchkey_webhook_attempts_total{outcome="again"}') ?? 0) > 0,
      )
    const found = await figures()
    expect(found.get('latchkey_share_attempts_total{outcome="granted"}')).toBeGreaterThan(0)
    expect(found.get('latchkey_share_attempts_total{outcome="wrong_code"}')).toBe(1)
    expect(found.get('latchkey_mails_total{outcome="sent"}')).toBeGreaterThanOrEqual(2)
    expect(found.get('latchkey_queue_jobs{task="make_order",state="failed"}')).toBe(1)
    expect(found.get('latchkey_queue_jobs{task="deliver_webhook",state="later"}')).toBe(1)
    expect(found.get('latchkey_queue_oldest_seconds{task="make_order"}')).toBe(0)
    expect(found.get('latchkey_dependency_up{dependency="database"}')).toBe(1)

    const all = await text()
    const secrets = [
      open.token,
      named.token,
      open.id,
      request.id,
      webhook.id,
      email,
      guest,
      '127.0.0.1',
      'hooks.invalid',
    ]
    for (const secret of secrets) expect(all).not.toContain(secret)
    expect(all).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|@example/)
  })
})
