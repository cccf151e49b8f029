import { type ExportedThing, type PlainFormat, plainTypes } from '@latchkey/contract'
import type { MemberContext } from '../../platform/context.ts'
import { type Cell, csvCopy } from '../../platform/export/cells.ts'
import { type Copy, PLAIN } from '../../platform/export/copy-out.ts'
import type { Exported } from '../../platform/export/exported.ts'
import { streamOut } from '../../platform/export/stream-out.ts'

type Table = { cells: Cell[]; rows: string }

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const cell = (label: string, sql: string, holds: Cell['holds'] = 'text'): Cell => ({ label, sql: `t.${sql}`, holds })
const plain = (holds: Cell['holds'], ...labels: string[]) => labels.map((label) => cell(label, label, holds))
/** What PostgreSQL has as something else than a text. */
const asText = (...labels: string[]) => labels.map((label): Cell => ({ label, sql: `t.${label}::text`, holds: 'text' }))
const moment = (label: string): Cell => ({ label, sql: iso(`t.${label}`), holds: 'text' })

/** What is somebody's own of the shop, and every draft, stays out. */
const SEEN = `r.deleted_at is null and (r.visibility <> 'private' or r.owner_id = $2::uuid)`

const NAME = `concat_ws(' ', c.first_name, c.last_name) as customer`

const tables: Record<ExportedThing, Table> = {
  customers: {
    cells: [
      ...asText('id', 'email'),
      ...plain('text', 'first_name', 'last_name', 'company_name'),
      ...plain('phone', 'phone'),
      ...plain('text', 'address'),
      ...asText('is_active', 'may_submit', 'may_edit', 'requires_approval', 'email_verified'),
      ...plain('number', 'jobs_count'),
      moment('created_at'),
      moment('last_login_at'),
    ],
    rows: `(select c.*, c.account_id is not null as email_verified,
        (select count(*) from job q join resource r on r.id = q.id where q.customer_id = c.id and ${SEEN}) as jobs_count
      from customer c where c.workspace_id = $1::uuid order by lower(c.last_name), lower(c.first_name), c.id) t`,
  },
  jobs: {
    cells: [
      ...asText('id'),
      ...plain('text', 'reference', 'title', 'customer', 'status', 'source', 'job_type', 'description'),
      ...plain('number', 'quantity'),
      ...plain('text', 'material', 'dimensions', 'priority'),
      ...asText('requested_date'),
      ...plain('text', 'delivery_method', 'site_address'),
      ...plain('text', 'po_number', 'contact_name'),
      ...plain('phone', 'contact_phone'),
      ...plain('text', 'special_instructions'),
      ...asText('submitted_by_customer', 'requires_approval'),
      ...plain('number', 'tasks_done', 'tasks_total', 'rating'),
      moment('submitted_at'),
      moment('created_at'),
      moment('updated_at'),
    ],
    rows: `(select q.*, r.reference, r.title, r.created_at, r.updated_at, ${NAME},
        g.score as rating
      from resource r join job q on q.id = r.id left join customer c on c.id = q.customer_id
      left join job_rating g on g.job_id = q.id
      where r.workspace_id = $1::uuid and r.kind = 'job' and ${SEEN} order by r.created_at, r.id) t`,
  },
  history: {
    cells: [
      ...asText('job_id'),
      ...plain('text', 'reference', 'field_name'),
      ...plain('phone', 'old_value', 'new_value'),
      ...plain('text', 'change_reason', 'changed_by', 'changed_by_name'),
      moment('created_at'),
    ],
    rows: `(select e.subject_id as job_id, r.reference, e.field as field_name, e.before #>> '{}' as old_value,
        e.after #>> '{}' as new_value, e.reason as change_reason,
        case e.actor_kind when 'customer' then 'customer' else 'shop' end as changed_by, e.actor_name as changed_by_name,
        e.created_at
      from edit e join resource r on r.id = e.subject_id
      where e.workspace_id = $1::uuid and e.subject_kind = 'job' and ${SEEN} order by e.created_at, e.id) t`,
  },
}

/** All of one thing that a shop has, as a file. */
export async function exportShop(
  ctx: MemberContext,
  what: ExportedThing,
  format: PlainFormat = 'csv',
): Promise<Exported> {
  const { cells, rows } = tables[what]
  const values = [ctx.workspace.id, ctx.person.id]
  const content = await streamOut(ctx, format === 'csv' ? csvCopy(cells, rows, values) : jsonCopy(cells, rows, values))
  return { name: `${what}.${format}`, type: `${plainTypes[format]}; charset=utf-8`, content }
}

/** The same as a list of objects with the names of the columns. */
const jsonCopy = (cells: Cell[], rows: string, values: unknown[]): Copy => ({
  select: `select concat(',', json_build_object(${cells.map(({ label, sql }) => `'${label}', ${sql.replace('::text', '')}`).join(', ')}))
    from ${rows}`,
  values,
  options: PLAIN,
  head: '[\n',
  foot: ']\n',
  // Before the first one there is nothing to part it from.
  without: 1,
})
