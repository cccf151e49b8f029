import { makeCustomer, makeMember, makeWorkspace, testDatabase } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import type { CustomerContext, MemberContext } from '../../platform/context.ts'
import { keyset, type SortColumn } from '../../platform/keyset.ts'
import { pendingList } from '../review/list-pending.ts'
import { conversationList } from './list-conversations.ts'
import { ownJobList } from './list-own-jobs.ts'

const { pool, prisma } = await testDatabase()

const FILL = `with made as (
    insert into resource (id, kind, workspace_id, owner_id, title, visibility, reference, search_text)
    select gen_random_uuid(), 'job', $1::uuid, $2::uuid, 'Gate ' || n, 'workspace', 'J-' || n, md5($1::text || n)
    from generate_series(1, 3000) n returning id, reference)
  insert into job (id, workspace_id, customer_id, job_type, status, submitted_at, source)
  select id, $1::uuid, case when n % 100 = 0 then $3::uuid end, 'repair',
    case when n % 20 = 0 then 'submitted' else 'completed' end, now() - n * interval '1 minute', 'portal'
  from made, cast(substr(reference, 3) as int) n`

const FILL_EDITS = `insert into edit (id, workspace_id, subject_kind, subject_id, field, before, after, actor_kind, base_version)
  select gen_random_uuid(), $1::uuid, 'job', id, 'status', '"submitted"', '"returned"', 'account', 1 from job
  where workspace_id = $1::uuid`

const FILL_MESSAGES = `insert into job_message (id, job_id, side, author_name, body)
  select gen_random_uuid(), id, 'shop', 'Sam', 'On day ' || day from job, generate_series(1, 3) day where workspace_id = $1::uuid`

async function fillShop() {
  const workspace = await makeWorkspace(prisma)
  const { account } = await makeMember(prisma, workspace, 'owner')
  const customer = await makeCustomer(prisma, workspace)
  await pool.query(FILL, [workspace.id, account.id, customer.id])
  await pool.query(FILL_EDITS, [workspace.id])
  await pool.query(FILL_MESSAGES, [workspace.id])
  return { workspace, account, customer }
}

const { workspace, account, customer } = await fillShop()
for (let n = 0; n < 3; n++) await fillShop()
for (const table of ['resource', 'job', 'job_message', 'customer', 'edit', 'file'])
  await pool.query(`vacuum analyze ${table}`)

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
  const plans = []
  for (const text of [
    `select ${columns} ${from} ${orderBy} limit 51`,
    `select count(*) from (select 1 ${from} limit 10001) t`,
  ]) {
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
  }
  return { page: plans[0] ?? '', count: plans[1] ?? '' }
}

/** The customers are a handful here. */
const TABLES = /Seq Scan on (resource|job|job_message|edit)\b/

it('a customer’s jobs are read by the index of theirs, whatever else a shop has', async () => {
  const ctx = { customer: { id: customer.id }, person: { id: account.id } } as CustomerContext
  for (const query of [{}, { status: 'submitted' as const }, { q: 'abc' }, { from: '2020-01-01' }]) {
    const plans = await plansOf(ownJobList(ctx, query))
    // Rare words are fewer than a customer's jobs.
    expect(plans.page).toMatch(/job_customer_id_id_idx|resource_search_idx/)
    for (const plan of Object.values(plans)) expect(plan).not.toMatch(TABLES)
  }
})

it('the last of what was said about each job comes by the index of its messages', async () => {
  const ctx = { customer: { id: customer.id }, person: { id: account.id } } as CustomerContext
  const { page, count } = await plansOf(conversationList(ctx))
  for (const plan of [page, count]) {
    expect(plan).toMatch(/job_customer_id_id_idx/)
    expect(plan).toMatch(/Index (Only )?Scan (Backward )?using job_message_job_id_id_idx/)
    expect(plan).not.toMatch(TABLES)
  }
})

it('the review queue is read in the order of its index, and no further than its page', async () => {
  const ctx = { workspace: { id: workspace.id }, person: { id: account.id } } as MemberContext
  const plans = await plansOf(pendingList(ctx))
  expect(plans.page).toContain('job_pending_idx')
  expect(plans.page).not.toMatch(/Sort Key: q\.submitted_at/)
  for (const plan of Object.values(plans)) expect(plan).not.toMatch(TABLES)
})
