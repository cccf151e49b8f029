import * as contract from '@latchkey/contract'
import { dealFields } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { activeOnly, openRecords } from '../../testing/open-records.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()
const allKeys = dealFields.map(({ key }) => key)

async function open() {
  const shop = await openRecords(app)
  await shop.record({ company_name: 'Acme', status: 'active', contact_email: 'a@example.test' })
  const params = { id: shop.filter.id }
  const ask = (body: object) => shop.browser.call(contract.createShare, { params, body })
  const keysOf = async (token: string) => {
    const { content } = await app.browser().get(contract.openPublicShare, { params: { token } })
    return content && 'pipeline' in content ? content.pipeline.fields.map(({ key }) => key) : []
  }
  return { ...shop, params, ask, keysOf }
}

it('are all that there are where none is named, written down: later ones stay hidden', async () => {
  const { share, pipeline, keysOf } = await open()
  const { shared_fields, token } = await share()
  expect(shared_fields).toEqual(allKeys)
  const fields = [{ key: 'notes', label: 'Notes', type: 'text' }, ...dealFields]
  await app.db.pipeline.update({ where: { id: pipeline.id }, data: { fields } })
  expect(await keysOf(token)).toEqual(allKeys)
  expect((await share()).shared_fields).toEqual(['notes', ...allKeys])
  await app.db.pipeline.update({ where: { id: pipeline.id }, data: { fields: dealFields.slice(0, 2) } })
  expect(await keysOf(token)).toEqual(allKeys.slice(0, 2))
})

it('have to be there, however a share comes by them', async () => {
  const { ask, share, browser, params, pipeline } = await open()
  const wrong = { shared_fields: ['company_name', 'nothing'] }
  const template = await browser.get(contract.createShareTemplate, { body: { name: 'Of another', share: wrong } })
  const { id } = await share()
  const answers = [
    await ask(wrong),
    await ask({ ...wrong, reuse: true }),
    await ask({ template_id: template.id }),
    await browser.call(contract.updateShare, { params: { share: id }, body: wrong }),
    await browser.call(contract.updateShare, { params: { share: id }, body: { template_id: template.id } }),
    await browser.call(contract.previewShare, { params, query: { shared_fields: 'company_name,nothing' } }),
    await browser.call(contract.previewShare, { params, query: { shared_fields: '' } }),
  ]
  for (const { status, problem } of answers) {
    expect([status, problem.errors]).toMatchObject([422, [{ path: 'shared_fields' }]])
  }
  const other = await browser.get(contract.createSavedFilter, {
    body: { name: 'Another', pipeline_id: pipeline.id, filter_config: activeOnly },
  })
  const body = { resource_ids: [other.id, params.id], share: wrong }
  expect((await browser.call(contract.createSharesInBulk, { body })).problem.errors).toMatchObject([
    { path: 'shared_fields' },
  ])
  expect((await ask({ shared_fields: [] })).problem.errors).toMatchObject([{ path: 'shared_fields' }])
  expect(await app.db.share.count({ where: { workspaceId: pipeline.workspaceId } })).toBe(1)

  const many = await browser.get(contract.createSharesInBulk, {
    body: { resource_ids: [other.id, params.id], share: { shared_fields: ['status'] } },
  })
  expect(many.results.map(({ shared_fields }) => shared_fields)).toEqual([['status'], ['status']])
  const good = await browser.get(contract.createShareTemplate, {
    body: { name: 'Status', share: { shared_fields: ['status'], access_mode: 'export' } },
  })
  expect((await ask({ template_id: good.id })).body).toMatchObject({ shared_fields: ['status'], access_mode: 'export' })
})

it('can be changed, at once', async () => {
  const { share, browser, keysOf } = await open()
  const { id, token } = await share()
  const body = { shared_fields: ['status', 'company_name'], on_filter_exit: 'drop' as const }
  expect(await browser.get(contract.updateShare, { params: { share: id }, body })).toMatchObject(body)
  expect(await keysOf(token)).toEqual(['company_name', 'status'])
})

it('make two links equal in any order', async () => {
  const { ask, share } = await open()
  const first = await share({ shared_fields: ['status', 'company_name'] })
  const again = (shared_fields?: string[]) => ask({ reuse: true, ...(shared_fields && { shared_fields }) })
  expect(await again(['company_name', 'status'])).toMatchObject({ status: 200, body: { id: first.id } })
  expect((await again(['status'])).status).toBe(201)
  const all = await again()
  expect(all.status).toBe(201)
  expect(await again([...allKeys].reverse())).toMatchObject({ status: 200, body: { id: all.body.id } })
})

it('show in a preview what a recipient would get', async () => {
  const { share, browser, params } = await open()
  for (const [query, wish] of [
    [{}, {}],
    [{ shared_fields: 'status, company_name' }, { shared_fields: ['company_name', 'status'] }],
  ] as const) {
    const { token } = await share({ ...wish, access_mode: 'export', expires_in: 'never' })
    const preview = await browser.get(contract.previewShare, { params, query: { ...query, access_mode: 'export' } })
    expect(preview).toEqual(await app.browser().get(contract.openPublicShare, { params: { token } }))
  }
})

it('are for what has fields', async () => {
  const { browser } = await open()
  const { id } = await browser.get(contract.createRepairRequest, { body: { title: 'Tap' } })
  for (const body of [{ shared_fields: ['title'] }, { on_filter_exit: 'drop' as const }]) {
    expect((await browser.call(contract.createShare, { params: { id }, body })).status).toBe(422)
    const share = await browser.get(contract.createShare, { params: { id }, body: {} })
    expect(share.shared_fields).toBeNull()
    expect((await browser.call(contract.updateShare, { params: { share: share.id }, body })).status).toBe(422)
  }
})
