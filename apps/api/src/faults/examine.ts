import { join } from 'node:path'
import type { Database } from '@latchkey/db'
import { listOutbox } from '../platform/mailer/read-outbox.ts'
import type { Kind, Ledger } from './ledger.ts'

type Sql = Pick<Database, 'pool'>

/** What was written, as it was written, and by which id. */
const stored: Record<Kind, string> = {
  request: `select title as text, id from resource where kind = 'repair_request'`,
  share: `select notes as text, id from share`,
  revocation: `select id::text as text, id from share where revoked_at is not null`,
  entry: `select body as text, id from session_entry`,
  edit: `select after #>> '{}' as text, id from edit`,
  invitation: `select email::text as text, id from collaborator`,
  registration: `select email::text as text, id from email_token`,
}

/** Each change, and each audit entry that speaks of one: what belongs together has the same name. */
const changes = `
  select 'request', id::text from resource where kind = 'repair_request'
  union all select 'share', id::text from share
  union all select 'revocation', id::text from share where revoked_at is not null
  union all select 'entry', id::text from session_entry
  union all select 'edit', subject_id::text from edit
  union all select 'invitation', id::text from collaborator`
const entries = `
  select 'request', resource_id::text from audit_entry where action = 'repair_request.created'
  union all select 'share', data ->> 'share_id' from audit_entry where action = 'share.created'
  union all select 'revocation', data ->> 'share_id' from audit_entry where action = 'share.revoked'
  union all select 'entry', data ->> 'entry_id' from audit_entry where action = 'session.entry_added'
  union all select 'edit', data ->> 'record_id' from audit_entry where action = 'record.edited'
  union all select 'invitation', data ->> 'collaborator_id' from audit_entry where action = 'collaborator.invited'`
const unevenly = (one: string, other: string) => `
  select kind || ' ' || id as what, count(*) filter (where side = 1)::int as ones, count(*) filter (where side = 2)::int as others
  from (select 1 as side, * from (${one}) a(kind, id) union all select 2, * from (${other}) b(kind, id)) c
  group by kind, id having count(*) filter (where side = 1) <> count(*) filter (where side = 2)`

const outOfStep = `
  select 'session ' || s.id as what from session s left join session_entry e on e.session_id = s.id group by s.id
    having s.entries_total <> count(e.*) or s.entries_total <> coalesce(max(e.seq), 0)
  union all
  select 'record ' || r.id from pipeline_record r left join edit e on e.subject_id = r.id group by r.id
    having r.version <> 1 + count(e.*)`

export const nothingWrong = { missing: [], twice: [], surprises: [], unevenAudit: [], outOfStep: [], mail: [] }

/** All that is wrong with what is stored, in the words of the ledger. Nothing is, where each list is empty. */
export async function examine({ acknowledged, surprises }: Ledger, { pool }: Sql, dataDir: string) {
  const missing: string[] = []
  const twice: string[] = []
  for (const kind of Object.keys(stored) as Kind[]) {
    const { rows } = await pool.query<{ text: string; id: string }>(stored[kind])
    const found = new Map(rows.map(({ text, id }) => [text, id]))
    if (found.size < rows.length) twice.push(`${kind}: ${rows.length - found.size}`)
    for (const { text, id } of acknowledged.filter((entry) => entry.kind === kind)) {
      const there = found.get(text)
      if (!there || (id !== null && there !== id)) missing.push(`${kind} ${text}`)
    }
  }
  return {
    missing,
    twice,
    surprises,
    unevenAudit: await namesOf({ pool }, unevenly(changes, entries)),
    outOfStep: await namesOf({ pool }, outOfStep),
    mail: await mailThatIsOff({ pool }, dataDir),
  }
}

const namesOf = async ({ pool }: Sql, text: string) => (await pool.query(text)).rows.map((row) => JSON.stringify(row))

/** One mail to each mailbox that was invited or registered, and none to anybody else, in the queue's table and outside. */
async function mailThatIsOff({ pool }: Sql, dataDir: string) {
  const wanted = `select 'mail', email::text from collaborator union all select 'mail', email::text from email_token`
  const off = await namesOf({ pool }, unevenly(wanted, `select 'mail', to_address from mail where sent_at is not null`))
  const { rows } = await pool.query<{ to: string }>('select to_address as to from mail')
  const out = new Map<string, number>()
  for (const { to } of (await listOutbox(join(dataDir, 'outbox'), { page_size: 1_000_000 })).results)
    out.set(to, (out.get(to) ?? 0) + 1)
  for (const [to, count] of out) if (count !== 1) off.push(`${count} to ${to}`)
  for (const { to } of rows) if (!out.has(to)) off.push(`none to ${to}`)
  return off
}

/** How much is still on its way. */
export async function waiting({ pool }: Sql) {
  const { rows } = await pool.query<{ n: number }>(
    `select (select count(*) from mail where sent_at is null)::int
      + (select count(*) from graphile_worker.jobs where task_identifier like '%mail%')::int as n`,
  )
  return rows[0]?.n ?? -1
}
