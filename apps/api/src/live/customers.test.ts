import * as contract from '@latchkey/contract'
import { createCustomerJob, submitCustomerJob, updateCustomer } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { openLive } from '../testing/open-live.ts'
import { openPortal } from '../testing/open-portal.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()
const GATE = { title: 'A gate', job_type: 'fabrication', description: 'Two wings' }

it('a customer sees what happens to a job of theirs, and nothing that is the shop’s alone', async () => {
  const shop = await openPortal(app)
  const { browser } = await shop.signUpCustomer()
  const { id } = await browser.get(submitCustomerJob, { body: GATE })
  const params = { id }
  const live = await openLive(app, browser)
  const ours = await openLive(app, shop.browser)
  expect((await live.watch({ watch: id })).event).toBe('watching')
  expect((await ours.watch({ watch: id })).event).toBe('watching')

  await shop.browser.get(contract.addJobNote, { params, body: { body: 'Asks every day' } })
  await shop.browser.get(contract.createShare, { params, body: {} })
  await shop.browser.get(contract.updateJob, { params, body: { customer_id: null } })
  const { id: customerId } = await browser.get(contract.getProfile)
  await live.next('access.ended', { resource_id: id })
  await shop.browser.get(contract.updateJob, { params, body: { customer_id: customerId } })
  await live.watch({ watch: id })
  await shop.browser.get(contract.returnCustomerJob, { params, body: { reason: 'Which colour?' } })
  const returned = await live.next('job.returned')
  expect(returned.data).toEqual({ from: 'submitted', to: 'returned', reason: 'Which colour?' })
  expect(returned.actor).toEqual({ name: 'Olive Owens', is_me: false })
  await browser.get(contract.updateCustomerJob, { params, body: { material: 'Oak', change_reason: 'Green' } })
  const edited = await live.next('job.edited', {})
  expect([edited.data, edited.actor]).toEqual([
    { fields: ['material'], reason: 'Green' },
    { name: 'Carla Mason', is_me: true },
  ])
  expect((await ours.next('job.returned')).actor?.is_me).toBe(true)
  await shop.browser.get(contract.sendJobMessage, { params, body: { body: 'Thank you' } })
  expect((await live.next('message.sent')).data).toMatchObject({ side: 'shop' })
  await shop.browser.get(contract.addJobTask, { params, body: { title: 'Cut' } })
  await live.next('job.task_added')
  const heard = live.frames.map(({ event }) => event)
  for (const own of ['job.note_added', 'share.created']) expect(heard).not.toContain(own)
  // Neither sees the other look.
  for (const { data } of [...live.frames, ...ours.frames].filter(({ event }) => event === 'presence')) {
    expect(JSON.stringify(data)).not.toMatch(/Carla/)
  }
  expect(heard).not.toContain('presence')

  const missed = await openLive(app, browser)
  await missed.watch({ watch: id, after: edited.cursor ?? '' })
  await missed.next('message.sent')
  expect(missed.frames.map(({ event }) => event)).not.toContain('job.note_added')
  await shop.browser.get(updateCustomer, { params: { id: customerId }, body: { is_active: false } })
  await live.next('access.ended')
})

it('a draft is watched by its customer alone, from wherever they are', async () => {
  const shop = await openPortal(app)
  const { browser } = await shop.signUpCustomer()
  const other = await shop.signUpCustomer()
  const { id } = await browser.get(createCustomerJob, { body: GATE })
  for (const stranger of [shop.browser, other.browser]) {
    const live = await openLive(app, stranger)
    expect((await live.watch({ watch: id })).event).toBe('refused')
  }
  const phone = await openLive(app, browser)
  await phone.watch({ watch: id })
  await browser.get(contract.updateCustomerJob, { params: { id }, body: { title: 'Gates' } })
  expect((await phone.next('job.drafted')).actor?.is_me).toBe(true)
})
