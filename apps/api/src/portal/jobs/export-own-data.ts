import { plainTypes } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { CustomerContext } from '../../platform/context.ts'
import { type Copy, PLAIN } from '../../platform/export/copy-out.ts'
import type { Exported } from '../../platform/export/exported.ts'
import { streamOut } from '../../platform/export/stream-out.ts'

/** All that a shop has of a customer and they may have: themselves, their jobs, what was done and said about these. */
export async function exportOwnData(ctx: CustomerContext): Promise<Exported> {
  const content = await streamOut(ctx, dataOf(ctx))
  return { name: 'my-data.json', type: `${plainTypes.json}; charset=utf-8`, content }
}

const PROFILE = `select w.name as shop, json_build_object('id', c.id, 'email', a.email, 'first_name', c.first_name,
    'last_name', c.last_name, 'company_name', c.company_name, 'phone', c.phone, 'address', c.address,
    'created_at', c.created_at, 'last_login_at', c.last_login_at) as profile
  from customer c join account a on a.id = c.account_id join workspace w on w.id = c.workspace_id where c.id = $1`

/** The parts of the job `r`, each named field by field: notes and what is the shop's alone are not among them. */
const TASKS = `select json_agg(json_build_object('position', t.position, 'title', t.title, 'status', t.status,
    'result', t.result) order by t.position) from job_task t where t.job_id = r.id`
const MESSAGES = `select json_agg(json_build_object('body', m.body, 'author', json_build_object('name', m.author_name,
    'side', m.side), 'created_at', m.created_at) order by m.id) from job_message m where m.job_id = r.id`
const HISTORY = `select json_agg(json_build_object('field_name', e.field, 'old_value', e.before, 'new_value', e.after,
    'change_reason', e.reason, 'changed_by', case e.actor_kind when 'customer' then 'customer' else 'shop' end,
    'changed_by_name', e.actor_name, 'created_at', e.created_at) order by e.base_version, e.id)
  from edit e where e.subject_id = r.id and e.subject_kind = 'job' and e.field <> 'customer_id'`
const FILES = `select json_agg(json_build_object('name', f.name, 'content_type', f.content_type, 'size', f.size,
    'created_at', f.created_at) order by f.id)
  from file f where f.resource_id = r.id and f.response_id is null and f.deleted_at is null`
const RATING = `select json_build_object('score', g.score, 'comment', g.comment) from job_rating g where g.job_id = r.id`

const part = (sql: string) => `coalesce((${sql}), '[]'::json)`

const JOBS = `select concat(',', json_build_object('reference', r.reference, 'title', r.title, 'job_type', q.job_type,
    'description', q.description, 'quantity', q.quantity, 'material', q.material, 'dimensions', q.dimensions,
    'priority', q.priority, 'requested_date', q.requested_date, 'delivery_method', q.delivery_method,
    'site_address', q.site_address, 'po_number', q.po_number, 'contact_name', q.contact_name,
    'contact_phone', q.contact_phone, 'special_instructions', q.special_instructions, 'status', q.status,
    'source', q.source, 'submitted_at', q.submitted_at, 'created_at', r.created_at, 'updated_at', r.updated_at,
    'tasks', ${part(TASKS)}, 'messages', ${part(MESSAGES)}, 'history', ${part(HISTORY)}, 'files', ${part(FILES)},
    'rating', (${RATING})))
  from resource r join job q on q.id = r.id
  where q.customer_id = $1::uuid and r.deleted_at is null and (r.visibility <> 'private' or r.owner_id = $2::uuid)
  order by q.id`

const dataOf = ({ customer, person }: CustomerContext): Copy => ({
  select: JOBS,
  values: [customer.id, person.id],
  options: PLAIN,
  head: async (client) => {
    const { rows } = await client.query<{ shop: string; profile: unknown }>(PROFILE, [customer.id])
    const [row] = rows
    if (!row) throw new AppError('not_found')
    const { shop, profile } = row
    return `{"shop":${JSON.stringify(shop)},"profile":${JSON.stringify(profile)},"jobs":[\n`
  },
  foot: ']}\n',
  // Before the first one there is nothing to part it from.
  without: 1,
})
