import * as contract from '@latchkey/contract'
import {
  addCustomerJobFile,
  cancelCustomerJob,
  createCustomerJob,
  deleteCustomerJobFile,
  getCustomerJob,
  getCustomerJobFile,
  submitCustomerJob,
} from '@latchkey/contract'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { formOf } from '../../testing/form.ts'
import { openPortal } from '../../testing/open-portal.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()
const GATE = { title: 'A gate', job_type: 'fabrication', description: 'Two wings' }

async function photo() {
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#14665A' } })
    .jpeg()
    .toBuffer()
  return formOf(['file', { name: 'gate.jpg', bytes }])
}
const text = (name: string) => formOf(['file', { name, bytes: 'Two wings, oiled' }])

it('come with a draft and go along to the shop', async () => {
  const shop = await openPortal(app)
  const { browser } = await shop.signUpCustomer()
  const draft = await browser.get(createCustomerJob, { body: GATE })
  const params = { id: draft.id }
  const file = await browser.get(addCustomerJobFile, { params, form: await photo() })
  const address = `/v1/customer/jobs/${draft.id}/files/${file.id}`
  expect(file).toMatchObject({ is_mine: true, url: address, thumb_url: `${address}?variant=thumb` })
  expect((await browser.get(getCustomerJob, { params })).files).toEqual([file])
  const thumb = await browser.send({ method: 'GET', url: file.thumb_url ?? '' })
  expect([thumb.statusCode, thumb.headers['content-type']]).toEqual([200, 'image/webp'])
  expect((await shop.browser.call(contract.getFile, { params: { id: file.id } })).status).toBe(404)
  expect((await browser.call(contract.getFile, { params: { id: file.id } })).status).toBe(404)

  await browser.get(submitCustomerJob, { body: { job_id: draft.id } })
  const seen = await shop.browser.get(contract.getJob, { params })
  expect(seen.files.map(({ id, name }) => [id, name])).toEqual([[file.id, 'gate.jpg']])
  expect((await shop.browser.call(contract.getFile, { params: { id: file.id } })).status).toBe(200)
})

it('are taken away by whoever sent them, while the job is open', async () => {
  const shop = await openPortal(app)
  const { browser } = await shop.signUpCustomer()
  const { id } = await browser.get(submitCustomerJob, { body: GATE })
  const params = { id }
  const mine = await browser.get(addCustomerJobFile, { params, form: await text('mine.txt') })
  const drawing = await shop.browser.get(contract.addJobFile, { params, form: await text('ours.txt') })
  const both = (await browser.get(getCustomerJob, { params })).files
  expect(both.map(({ name, is_mine }) => [name, is_mine])).toEqual([
    ['mine.txt', true],
    ['ours.txt', false],
  ])
  const bytes = await browser.call(getCustomerJobFile, { params: { id, file_id: drawing.id } })
  expect([bytes.status, bytes.response.body]).toEqual([200, 'Two wings, oiled'])
  expect((await browser.call(deleteCustomerJobFile, { params: { id, file_id: drawing.id } })).status).toBe(403)
  await browser.get(deleteCustomerJobFile, { params: { id, file_id: mine.id } })
  expect((await browser.call(getCustomerJobFile, { params: { id, file_id: mine.id } })).status).toBe(404)

  const kept = await browser.get(addCustomerJobFile, { params, form: await text('kept.txt') })
  await browser.get(cancelCustomerJob, { params, body: { reason: 'No' } })
  const late = [
    await browser.call(addCustomerJobFile, { params, form: await text('late.txt') }),
    await browser.call(deleteCustomerJobFile, { params: { id, file_id: kept.id } }),
  ]
  expect(late.map(({ problem }) => problem.code)).toEqual(['conflict', 'conflict'])
  expect((await browser.get(getCustomerJob, { params })).files).toHaveLength(2)
})
