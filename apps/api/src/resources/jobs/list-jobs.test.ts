import { createCustomer, createJob, getJob, listJobs, type QueryOf } from '@latchkey/contract'
import { makeJob } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { addMember, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

describe('the list', async () => {
  const owner = await signUp(app)
  const { browser } = owner
  const carla = await browser.get(createCustomer, {
    body: { first_name: 'Carla', last_name: 'Mason', company_name: 'Mason & Sons' },
  })
  const jobs = [
    { title: 'A gate', priority: 'low', requested_date: '2027-05-01', material: 'Oak' },
    { title: 'B railing', priority: 'urgent', customer_id: carla.id, source: 'phone' },
    { title: 'C railing', priority: 'high', requested_date: '2027-04-01', job_type: 'installation', po_number: 'PO_7' },
    { title: 'D stairs', priority: 'normal', description: '50% larch', customer_id: carla.id },
  ] as const
  for (const body of jobs) await browser.get(createJob, { body })
  const dated = await browser.get(listJobs, { query: { sort: 'title' } })
  await app.db.job.updateMany({ where: { id: dated.results[0]?.id ?? '' }, data: { status: 'completed' } })

  const titles = async (query: QueryOf<typeof listJobs>) =>
    (await browser.get(listJobs, { query })).results.map(({ title }) => title[0]).join('')

  it('is newest first, and sorted as asked', async () => {
    expect(await titles({})).toBe('DCBA')
    expect(await titles({ sort: 'title' })).toBe('ABCD')
    expect(await titles({ sort: '-priority' })).toBe('BCDA')
    expect(await titles({ sort: 'requested_date' })).toMatch(/^CA/)
    expect(await titles({ sort: '-status' })).toMatch(/^A/)
  })

  it('is read page by page in each order, without missing or repeating a job', async () => {
    const sorts = ['created_at', 'updated_at', 'requested_date', 'title', 'priority', 'status'] as const
    for (const sort of sorts.flatMap((field) => [field, `-${field}`] as const)) {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const query: QueryOf<typeof listJobs> = { sort, page_size: '1', ...(cursor && { cursor }) }
        const page = await browser.get(listJobs, { query })
        seen.push(...page.results.map(({ title }) => title[0] ?? ''))
        cursor = page.next_cursor
      } while (cursor)
      expect([sort, seen.join('')]).toEqual([sort, await titles({ sort })])
      expect([...seen].sort().join('')).toBe('ABCD')
    }
  })

  it('is searched by every word of the form, by number and by customer, and signs mean themselves', async () => {
    const found = (q: string) => titles({ q, sort: 'title' })
    expect(await found('railing')).toBe('BC')
    expect(await found('INSTALLATION railing')).toBe('C')
    expect(await found('J-0003')).toBe('C')
    expect(await found('oak')).toBe('A')
    expect(await found('po_7')).toBe('C')
    expect(await found('50%')).toBe('D')
    expect(await found('mason carla')).toBe('BD')
    expect(await found('sons stairs')).toBe('D')
    expect(await found('nothing')).toBe('')
  })

  it('is filtered, and counted', async () => {
    expect(await titles({ status: 'completed' })).toBe('A')
    expect(await titles({ priority: 'high' })).toBe('C')
    expect(await titles({ job_type: 'installation' })).toBe('C')
    expect(await titles({ source: 'phone' })).toBe('B')
    expect(await titles({ customer_id: carla.id })).toBe('DB')
    const { count } = await browser.get(listJobs, { query: { customer_id: carla.id, page_size: '1' } })
    expect(count).toBe(2)
    const second = dated.results[1]?.created_at ?? ''
    expect(await titles({ from: second })).toBe('DCB')
    expect(await titles({ to: second })).toBe('A')
  })

  it('refuses a cursor of another order', async () => {
    const { next_cursor } = await browser.get(listJobs, { query: { sort: 'title', page_size: '1' } })
    for (const query of [{ sort: '-title', cursor: next_cursor }, { cursor: 'bm9uc2Vuc2U' }, { sort: 'po_number' }]) {
      expect((await browser.call(listJobs, { query: query as object })).status).toBe(422)
    }
  })

  it('leaves out other people’s private ones, and other shops', async () => {
    const member = await addMember(app, owner, 'member')
    const admin = await addMember(app, owner, 'admin')
    const { id } = await makeJob(
      app.db,
      { id: owner.workspaceId },
      { id: member.accountId },
      { title: 'Secret', searchText: 'Secret', visibility: 'private' },
    )
    const query = { q: 'secret' }
    expect((await member.browser.get(listJobs, { query })).count).toBe(1)
    for (const { browser } of [owner, admin, await signUp(app)]) {
      expect((await browser.get(listJobs, { query })).count).toBe(0)
      expect((await browser.call(getJob, { params: { id } })).status).toBe(404)
    }
    expect((await (await signUp(app)).browser.get(listJobs)).count).toBe(0)
  })
})
