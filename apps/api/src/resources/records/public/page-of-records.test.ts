import { expect, it } from 'vitest'
import { openRecords } from '../../../testing/open-records.ts'
import { startTestApp } from '../../../testing/start-test-app.ts'

const app = await startTestApp()

async function openPage() {
  const shop = await openRecords(app)
  for (const [n, company_name] of ['Acme', 'Bolt', 'Crow'].entries())
    await shop.record({ company_name, status: 'active' }, { createdAt: new Date(Date.now() - 60_000 + n * 1_000) })
  await shop.record({ company_name: 'Lost Ltd', status: 'lost' })
  const { token, id } = await shop.share({ access_mode: 'comment', shared_fields: ['company_name'] })
  const read = async (query: string, accept = 'text/html') => {
    const url = `/shared/${token}${query}`
    const { statusCode, body } = await app.browser().send({ method: 'GET', url, headers: { accept } })
    const at = ['Acme', 'Bolt', 'Crow', 'Lost Ltd'].map((name) => [name, body.indexOf(`>${name}<`)] as const)
    const shown = at.filter(([, index]) => index >= 0).sort(([, a], [, b]) => a - b)
    return { status: statusCode, names: shown.map(([name]) => name), body }
  }
  const entries = async () =>
    (await app.db.accessEntry.findMany({ where: { shareId: id }, orderBy: { id: 'asc' } })).map(({ what }) => what)
  return { ...shop, token, id, read, entries }
}

it('comes with the page, as its address asks for it', async () => {
  const { read, entries } = await openPage()
  expect(await read('')).toMatchObject({ status: 200, names: ['Crow', 'Bolt', 'Acme'] })
  expect((await read('?sort=company_name')).names).toEqual(['Acme', 'Bolt', 'Crow'])
  expect((await read('?search=acme')).names).toEqual(['Acme'])
  expect((await read('?search=nobody')).names).toEqual([])
  expect(await entries()).toEqual(['open', 'records', 'records', 'records'])
})

it('is the first page where the address makes no sense', async () => {
  const { read } = await openPage()
  const strange = ['?sort=status', '?sort=nothing', '?sort=!', '?cursor=nonsense', '?cursor=%00&sort=a&sort=b', '?x=1']
  for (const query of strange) {
    expect([query, await read(query)]).toMatchObject([query, { status: 200, names: ['Crow', 'Bolt', 'Acme'] }])
  }
})

it('is JSON to programs, and a page of its own for what ended or never was', async () => {
  const { read, browser, id } = await openPage()
  const json = await read('?sort=company_name', 'application/json')
  expect(JSON.parse(json.body)).toMatchObject({ kind: 'saved_filter', content: { name: 'Active deals', count: 3 } })
  await browser.send({ method: 'DELETE', url: `/v1/shares/${id}` })
  expect(await read('')).toMatchObject({ status: 404, names: [] })
})
