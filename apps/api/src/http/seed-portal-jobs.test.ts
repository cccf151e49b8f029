import { setJobStatus } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { openPortal, registration } from '../testing/open-portal.ts'
import { newEmail, PASSWORD } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'
import type { SeedPath } from './seed-paths.ts'

const app = await startTestApp()

type Browser = ReturnType<typeof app.browser>
type Json = { id: string; status: string; reference: string; results: { id: string; field_name: string }[] }

const sender =
  (browser: Browser) =>
  async (method: SeedPath['method'], url: string, payload?: object, headers = {}) => {
    const response = await browser.send({ method, url, headers, ...(payload && { payload }) })
    const isJson = response.headers['content-type']?.toString().includes('json')
    return { status: response.statusCode, json: (isJson ? response.json() : {}) as Json, text: response.body }
  }

it('goes the way of seed 004 by its own paths, in its order', async () => {
  const shop = await openPortal(app)
  const browser = app.browser()
  const [send, admin] = [sender(browser), sender(shop.browser)]
  const email = newEmail('customer')
  expect((await send('POST', '/customer/register', registration(shop.slug, email))).status).toBe(202)
  const token = await app.mailbox.takeToken(email, 'verify')
  expect((await send('POST', '/customer/verify-email', { token })).status).toBe(200)
  expect((await send('POST', '/customer/logout')).status).toBe(204)
  const login = { portal: shop.slug, email, password: PASSWORD }
  expect((await send('POST', '/customer/login', login)).status).toBe(200)

  expect((await send('GET', '/customer/dashboard')).json).toMatchObject({ counts: { submitted: 0 }, recent: [] })
  const job = { title: 'A gate', job_type: 'fabrication', description: 'Two wings' }
  const submitted = await send('POST', '/customer/jobs/submit', job)
  expect([submitted.status, submitted.json.status, submitted.json.reference]).toEqual([201, 'submitted', 'J-0001'])
  const { id } = submitted.json
  expect((await send('GET', '/customer/jobs?status=submitted')).json.results.map((one) => one.id)).toEqual([id])
  expect((await send('GET', `/customer/jobs/${id}`)).json).toMatchObject(job)
  const changed = { title: 'A larger gate', change_reason: 'More room' }
  expect((await send('PUT', `/customer/jobs/${id}`, changed, { 'if-match': '"1"' })).status).toBe(200)
  expect((await send('PUT', `/customer/jobs/${id}`, changed, { 'if-match': '"1"' })).status).toBe(412)
  const history = await send('GET', `/customer/jobs/${id}/history`)
  expect(history.json.results.map(({ field_name }) => field_name)).toEqual(['title'])
  expect((await send('GET', `/customer/jobs/${id}/history?format=csv`)).text).toContain('title,A gate,A larger gate')
  expect((await send('GET', '/customer/profile')).status).toBe(200)
  expect((await send('PUT', '/customer/profile', { phone: '+44 1432 555 118' })).status).toBe(200)

  expect((await admin('GET', '/admin/customer-jobs/pending')).json.results.map((one) => one.id)).toEqual([id])
  expect((await admin('POST', `/admin/customer-jobs/${id}/approve`)).json.status).toBe('approved')
  expect((await admin('POST', `/admin/customer-jobs/${id}/reject`, { reason: 'No' })).status).toBe(409)
  expect((await admin('GET', '/admin/customers')).json.results).toHaveLength(1)
  const other = (await send('POST', '/customer/jobs/submit', job)).json.id
  expect((await admin('POST', `/admin/customer-jobs/${other}/return`, { reason: 'Which?' })).json.status).toBe(
    'returned',
  )
  expect((await send('POST', `/customer/jobs/${other}/messages`, { body: 'The old one' })).status).toBe(201)
  expect((await send('POST', '/customer/jobs/submit', { job_id: other })).status).toBe(201)
  expect((await admin('POST', `/admin/customer-jobs/${other}/reject`, { reason: 'No' })).json.status).toBe('rejected')
  for (const status of ['in_progress', 'completed'] as const)
    await shop.browser.get(setJobStatus, { params: { id }, body: { status } })
  expect((await send('PUT', `/customer/jobs/${id}/rating`, { score: 5 })).status).toBe(200)
  for (const path of ['reports', 'security', 'export?what=jobs']) {
    expect([path, (await admin('GET', `/admin/${path}`)).status]).toEqual([path, 200])
    expect([path, (await send('GET', `/admin/${path}`)).status]).toEqual([path, 403])
  }
  expect((await send('GET', '/admin/customer-jobs/pending')).status).toBe(403)
})
