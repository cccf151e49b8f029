import { type HandlerInput, jobSorts, type listJobs } from '@latchkey/contract'
import { makeCustomer, makeMember, makeWorkspace, testDatabase } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import type { MemberContext } from '../../platform/context.ts'
import { keyset, type SortColumn } from '../../platform/keyset.ts'
import { customerList } from './customers/list-customers.ts'
import { jobList } from './list-jobs.ts'

const { pool, prisma } = await testDatabase()

/** A shop among others, with as many of everything as each of them has. */
const SHOPS = 6
const JOBS = 2000
const CUSTOMERS = 1000

const FILL = `with made as (
    insert into resource (id, kind, workspace_id, owner_id, title, visibility, reference, created_at, updated_at, search_text)
    select gen_random_uuid(), 'job', $1::uuid, $2::uuid, 'Gate ' || n, 'workspace', 'J-' || n, now() - n * interval '1 minute',
      now() - (n * 7919 % ${JOBS}) * interval '1 minute', concat_ws(' ', 'J-' || n, md5($1::text || n))
    from generate_series(1, ${JOBS}) n returning id, reference)
  insert into job (id, workspace_id, customer_id, job_type, priority, requested_date, status, submitted_at, source)
  select id, $1::uuid, case when n % 100 = 0 then $3::uuid end, 'repair', case when n % 50 = 0 then 'urgent' else 'normal' end,
    case when n % 2 = 0 then date '2027-01-01' + n % 400 end, case when n % 20 = 0 then 'submitted' else 'completed' end,
    now(), 'counter'
  from made, cast(substr(reference, 3) as int) n`

const FILL_CUSTOMERS = `insert into customer (id, workspace_id, first_name, last_name, search_text)
  select gen_random_uuid(), $1::uuid, 'Ann ' || n, 'Mason ' || md5(n::text), md5($1::text || n)
  from generate_series(1, ${CUSTOMERS}) n`

async function fillShop() {
  const workspace = await makeWorkspace(prisma)
  const { account } = await makeMember(prisma, workspace, 'owner')
  const customer = await makeCustomer(prisma, workspace)
  await pool.query(FILL, [workspace.id, account.id, customer.id])
  await pool.query(FILL_CUSTOMERS, [workspace.id])
  return { customer, ctx: { workspace: { id: workspace.id }, person: { id: account.id } } as MemberContext }
}

const { ctx, customer } = await fillShop()
// One after the other: a statement may take only so long.
for (let n = 1; n < SHOPS; n++) await fillShop()
// As autovacuum leaves it: what was just written is in the indexes too.
for (const table of ['resource', 'job', 'customer']) await pool.query(`vacuum analyze ${table}`)

type List = {
  columns: string
  from: string
  values: unknown[]
  sorts: Record<string, SortColumn>
  sort: string
  idExpression: string
}

async function plansOf({ columns, from, values, sorts, sort, idExpression }: List) {
  const { orderBy } = keyset(sorts, { sort, cursor: undefined, idExpression })
  const texts = [
    `select ${columns} ${from} ${orderBy} limit 51`,
    `select count(*) from (select 1 ${from} limit 10001) t`,
  ]
  const plans = texts.map(async (text) => {
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
  const [page = '', count = ''] = await Promise.all(plans)
  return { page, count }
}

type Query = HandlerInput<typeof listJobs>['query']
const TABLES = /Seq Scan on (resource|job|customer)\b/

it('no list of jobs reads what is not of its shop', async () => {
  const filters: Query[] = [
    {},
    { status: 'submitted' },
    { status: 'completed' },
    { priority: 'urgent' },
    { customer_id: customer.id },
    { q: 'abcde' },
    { q: 'a' },
    { from: '2020-01-01' },
  ]
  for (const filter of filters) {
    for (const sort of jobSorts.flatMap((field) => [field, `-${field}`] as const)) {
      for (const [what, plan] of Object.entries(await plansOf(jobList(ctx, { ...filter, sort })))) {
        expect(plan, `${JSON.stringify(filter)} by ${sort}, ${what}`).not.toMatch(TABLES)
      }
    }
  }
})

it('a page of jobs is read in the order of an index, in each order that a shop looks at most', async () => {
  for (const [sort, index] of [
    ['-created_at', 'resource_workspace_id_kind_created_at_id_idx'],
    ['-updated_at', 'resource_workspace_id_kind_updated_at_id_idx'],
    ['requested_date', 'job_requested_date_idx'],
    ['-requested_date', 'job_requested_date_idx'],
  ] as const) {
    const { page } = await plansOf(jobList(ctx, { sort }))
    expect(page, sort).toContain(index)
    expect(page, sort).not.toMatch(/Sort/)
  }
})

it('a customer’s jobs and rare words are found by indexes of their own', async () => {
  expect((await plansOf(jobList(ctx, { customer_id: customer.id }))).page).toContain('job_customer_id_id_idx')
  expect((await plansOf(jobList(ctx, { q: 'abcde' }))).page).toContain('resource_search_idx')
})

it('a page of customers is read in the order of their names, and a search through its index', async () => {
  const all = await plansOf(customerList(ctx, {}))
  expect(all.page).toContain('customer_name_idx')
  expect(all.page).not.toMatch(/Sort/)
  // How many jobs each of them has is looked up for those on the page.
  expect(all.page).toContain('job_customer_id_id_idx')
  const searched = await plansOf(customerList(ctx, { q: 'abcde' }))
  expect(searched.page).toContain('customer_search_idx')
  for (const plan of [...Object.values(all), ...Object.values(searched)]) expect(plan).not.toMatch(TABLES)
})
