import {
  createCustomer,
  createJob,
  getCustomer,
  getJob,
  listAudit,
  listCustomers,
  listJobs,
  type QueryOf,
  updateCustomer,
  updateJob,
} from '@latchkey/contract'
import { makeCustomer, makeJob } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { addMember, newEmail, signUp } from '../../../testing/people.ts'
import { startTestApp } from '../../../testing/start-test-app.ts'

const app = await startTestApp()

const CARLA = {
  first_name: 'Carla',
  last_name: 'Mason',
  company_name: 'Mason & Sons',
  phone: '+44 113 496 0000',
  address: 'Mill Lane 4\nLeeds',
}

describe('a customer', () => {
  it('is written down, changed under its version, and found', async () => {
    const { browser } = await signUp(app)
    const email = newEmail()
    const card = { ...CARLA, email: ` ${email.toUpperCase()} `, invite: false }
    const made = await browser.get(createCustomer, { body: card })
    expect(made).toMatchObject({
      ...CARLA,
      email,
      is_active: true,
      may_submit: true,
      may_edit: true,
      requires_approval: null,
      email_verified: false,
      jobs_count: 0,
      version: 1,
      last_login_at: null,
    })
    const params = { id: made.id }
    expect(await browser.get(getCustomer, { params })).toEqual(made)
    expect((await browser.get(listCustomers)).results).toEqual([made])

    const headers = { 'if-match': '"1"' }
    const body = { phone: null, requires_approval: false, is_active: false, first_name: 'Carla' }
    const changed = await browser.get(updateCustomer, { params, body, headers })
    expect(changed).toMatchObject({ ...CARLA, ...body, email, version: 2 })
    const stale = await browser.call(updateCustomer, { params, body: { phone: '1' }, headers })
    expect([stale.status, stale.problem.code]).toEqual([412, 'version_conflict'])
    expect((await browser.get(updateCustomer, { params, body })).version).toBe(2)

    const { results } = await browser.get(listAudit, { query: { action: 'customer' } })
    expect(results.map(({ action, data }) => [action, data])).toEqual([
      ['customer.deactivated', { customer_id: made.id, name: 'Carla Mason' }],
      [
        'customer.changed',
        {
          customer_id: made.id,
          changes: {
            phone: { from: CARLA.phone, to: null },
            requires_approval: { from: null, to: false },
          },
        },
      ],
      ['customer.created', { customer_id: made.id, name: 'Carla Mason' }],
    ])
  })

  it('needs a name alone; there may be many without an e-mail', async () => {
    const { browser } = await signUp(app)
    const body = { first_name: 'Al', last_name: 'Bo' }
    for (const email of [undefined, null]) {
      expect(await browser.get(createCustomer, { body: { ...body, email } })).toMatchObject({ ...body, email: null })
    }
    const nameless = await browser.call(createCustomer, { body: { ...body, last_name: ' ' } })
    expect([nameless.status, nameless.problem.errors[0]?.path]).toEqual([422, 'last_name'])
  })

  it('has an e-mail that no other customer of the shop has, however many write it down at once', async () => {
    const { browser } = await signUp(app)
    const body = { ...CARLA, email: newEmail() }
    const answers = await Promise.all(Array.from({ length: 6 }, () => browser.call(createCustomer, { body })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409])
    const refused = answers.find(({ status }) => status === 409)
    expect([refused?.problem.code, refused?.problem.errors[0]?.path]).toEqual(['conflict', 'email'])
    expect((await browser.get(listAudit, { query: { action: 'customer.created' } })).count).toBe(1)
    expect((await (await signUp(app)).browser.call(createCustomer, { body })).status).toBe(201)
  })

  it('has a verified e-mail once they have a way into the portal', async () => {
    const { browser, workspaceId, accountId } = await signUp(app)
    const { id } = await makeCustomer(app.db, { id: workspaceId }, { accountId })
    expect((await browser.get(getCustomer, { params: { id } })).email_verified).toBe(true)
  })

  it('has the jobs counted that the caller would find', async () => {
    const owner = await signUp(app)
    const { browser, workspaceId: id, accountId } = owner
    const member = await addMember(app, owner, 'member')
    const customer = await makeCustomer(app.db, { id })
    const of = { customerId: customer.id }
    await makeJob(app.db, { id }, { id: accountId }, {}, of)
    await makeJob(app.db, { id }, { id: accountId }, { deletedAt: new Date() }, of)
    await makeJob(app.db, { id }, { id: member.accountId }, { visibility: 'private' }, of)
    for (const [who, count] of [
      [browser, 1],
      [member.browser, 2],
    ] as const) {
      expect((await who.get(getCustomer, { params: { id: customer.id } })).jobs_count).toBe(count)
      expect((await who.get(listCustomers)).results.map(({ jobs_count }) => jobs_count)).toEqual([count])
      expect((await who.get(listJobs, { query: { customer_id: customer.id } })).count).toBe(count)
    }
  })

  it('gives their new name to their jobs, also to one that is written on at that moment', async () => {
    const { browser } = await signUp(app)
    const { id: customer_id } = await browser.get(createCustomer, { body: CARLA })
    const { id } = await browser.get(createJob, { body: { title: 'Gate', customer_id } })
    const other = await browser.get(createJob, { body: { title: 'Fence' } })
    for (let round = 0; round < 10; round++) {
      const last_name = `Smith${round}`
      await Promise.all([
        browser.get(updateCustomer, { params: { id: customer_id }, body: { last_name } }),
        browser.get(updateJob, { params: { id }, body: { title: `Gate${round}` } }),
        browser.get(updateJob, {
          params: { id: other.id },
          body: { customer_id: round % 2 === 0 ? customer_id : null },
        }),
      ])
      const { results } = await browser.get(listJobs, { query: { q: `gate${round} ${last_name}` } })
      expect(results.map((one) => one.customer?.name)).toEqual([`Carla ${last_name}`])
      const found = await browser.get(listJobs, { query: { q: `fence ${last_name}` } })
      expect(found.count).toBe(round % 2 === 0 ? 1 : 0)
    }
    expect((await browser.get(getJob, { params: { id } })).version).toBe(11)
  })

  it('of another shop is not there', async () => {
    const { workspaceId } = await signUp(app)
    const { browser } = await signUp(app)
    const { id } = await makeCustomer(app.db, { id: workspaceId })
    expect((await browser.call(getCustomer, { params: { id } })).status).toBe(404)
    expect((await browser.call(updateCustomer, { params: { id }, body: { may_edit: false } })).status).toBe(404)
    expect((await browser.get(listCustomers)).count).toBe(0)
    expect((await app.db.customer.findUniqueOrThrow({ where: { id } })).mayEdit).toBe(true)
  })
})

describe('the list of customers', async () => {
  const { browser } = await signUp(app)
  const people = [
    ['Zoe', 'adams', { company_name: '100 % Steel' }],
    ['Ann', 'Mason', { address: 'Abbey Road 1\nYork' }],
    ['bea', 'Mason', { phone: '0113 496_1' }],
    ['Ann', 'Mason', { email: 'ann@mill.example' }],
    ['Al', 'Masonry', {}],
  ] as const
  for (const [first_name, last_name, more] of people) {
    await browser.get(createCustomer, { body: { first_name, last_name, ...more } })
  }
  const names = async (query: QueryOf<typeof listCustomers> = {}) =>
    (await browser.get(listCustomers, { query })).results.map((one) => `${one.first_name} ${one.last_name}`)
  const inOrder = ['Zoe adams', 'Ann Mason', 'Ann Mason', 'bea Mason', 'Al Masonry']

  it('is by last name, then first, whatever their case, and read page by page', async () => {
    expect(await names()).toEqual(inOrder)
    const seen: string[] = []
    const ids = new Set<string>()
    let cursor: string | null = null
    do {
      const query: QueryOf<typeof listCustomers> = { page_size: '2', ...(cursor && { cursor }) }
      const page = await browser.get(listCustomers, { query })
      expect(page.count).toBe(5)
      for (const one of page.results) {
        seen.push(`${one.first_name} ${one.last_name}`)
        ids.add(one.id)
      }
      cursor = page.next_cursor
    } while (cursor)
    expect([seen, ids.size]).toEqual([inOrder, 5])
    expect((await browser.call(listCustomers, { query: { cursor: 'bm9uc2Vuc2U' } })).status).toBe(422)
  })

  it('is searched by every word, in all that is known of them, and signs mean themselves', async () => {
    const found = (q: string) => names({ q })
    expect(await found('mason')).toEqual(inOrder.slice(1))
    expect(await found('MASON ann')).toEqual(['Ann Mason', 'Ann Mason'])
    expect(await found('mill.example')).toEqual(['Ann Mason'])
    expect(await found('york')).toEqual(['Ann Mason'])
    expect(await found('100 %')).toEqual(['Zoe adams'])
    expect(await found('496_1')).toEqual(['bea Mason'])
    expect(await found('%')).toEqual(['Zoe adams'])
    expect(await found('  ')).toEqual(inOrder)
    expect(await found('nobody')).toEqual([])
  })
})
