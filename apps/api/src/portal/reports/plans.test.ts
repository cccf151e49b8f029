import { makeCustomer, makeMember, makeWorkspace, testDatabase } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { reportStatements } from './get-reports.ts'
import { securityStatements } from './get-security.ts'

const { pool, prisma } = await testDatabase()

/** Every six hours a job came in, for more than three years; as long as people write them. */
const FILL_JOBS = `with made as (
    insert into resource (id, kind, workspace_id, owner_id, title, visibility, reference, search_text, created_at)
    select gen_random_uuid(), 'job', $1::uuid, $2::uuid, 'Gate ' || n, 'workspace', 'J-' || n, repeat('Gate ', 180),
      now() - n * interval '6 hours' from generate_series(1, 5000) n returning id, reference)
  insert into job (id, workspace_id, customer_id, job_type, status, submitted_at, source, description)
  select id, $1::uuid, case when n % 100 = 0 then $3::uuid end, 'repair', 'completed', now(), 'portal',
    repeat('Two wings. ', 60)
  from made, cast(substr(reference, 3) as int) n`

const FILL_EDITS = `insert into edit
    (id, workspace_id, subject_kind, subject_id, field, before, after, actor_kind, base_version, created_at)
  select gen_random_uuid(), $1::uuid, 'job', r.id, case when n > 3 then 'title' else 'status' end, '"approved"',
    '"in_progress"', 'account', n, r.created_at + n * interval '1 hour'
  from resource r, generate_series(1, 5) n where r.workspace_id = $1::uuid`

const FILL_RATINGS = `insert into job_rating (job_id, score, updated_at)
  select id, 4, created_at + interval '10 hours' from resource where workspace_id = $1::uuid`

/** A link to some of the jobs, that was opened twice a day for a while. */
const FILL_LINKS = `with made as (
    insert into share
      (id, resource_id, workspace_id, token_hash, token_sealed, share_type, access_mode, recipients, created_at)
    select gen_random_uuid(), id, workspace_id, sha256(id::text::bytea), 'none', 'public', 'view_only', '{}', created_at
    from resource where workspace_id = $1::uuid and right(reference, 2) in ('00', '25', '50', '75') returning id, created_at)
  insert into access_entry (share_id, at, what, outcome, ip, user_agent, is_view)
  select id, created_at + n * interval '12 hours', 'open',
    case when n % 7 = 0 then 'expired' else 'granted' end, '192.0.2.1',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/146.0.0.0 Safari/537.36', n % 7 <> 0
  from made, generate_series(1, 100) n`

const FILL_REFUSALS = `insert into refusal (workspace_id, hour, what, ip, last_at)
  select $1::uuid, date_trunc('hour', now()) - n * interval '1 hour', 'login', '192.0.2.1', now() - n * interval '1 hour'
  from generate_series(1, 10000) n`

async function fillShop() {
  const workspace = await makeWorkspace(prisma)
  const { account } = await makeMember(prisma, workspace, 'owner')
  const customer = await makeCustomer(prisma, workspace)
  await pool.query(FILL_JOBS, [workspace.id, account.id, customer.id])
  for (const fill of [FILL_EDITS, FILL_RATINGS, FILL_LINKS, FILL_REFUSALS]) await pool.query(fill, [workspace.id])
  return { workspace, account }
}

// Nobody searches here, and filling would take its time.
await pool.query('drop index resource_search_idx')
const { workspace, account } = await fillShop()
for (let n = 0; n < 2; n++) await fillShop()
const tables = ['resource', 'job', 'edit', 'job_rating', 'share', 'access_entry', 'refusal', 'customer']
for (const table of tables) await pool.query(`vacuum analyze ${table}`)

const month = [new Date(Date.now() - 30 * 86_400_000), new Date()]

async function planOf(text: string, ...more: string[]) {
  const values = [workspace.id, ...month, ...more]
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

/** Customers are a handful here; links and ratings are few beside what hangs on them. */
const TABLES = /Seq Scan on (resource|job|edit|access_entry|refusal)\b/

it.each(Object.entries(reportStatements))('a report of a month reads no table whole: %s', async (_, text) => {
  expect(await planOf(text)).not.toMatch(TABLES)
})

it.each(Object.entries(securityStatements))(
  'what was refused in a month is found by an index: %s',
  async (name, text) => {
    const plan = await planOf(text, ...(name === 'refused' || name === 'unusual' ? [account.id] : []))
    expect(plan).not.toMatch(TABLES)
    // Of accounts, those that are named.
    expect(plan).not.toMatch(/Seq Scan on account\b/)
  },
)
