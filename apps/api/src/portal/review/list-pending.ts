import type {
  listPendingJobs as endpoint,
  HandlerInput,
  HandlerReply,
  IntakeField,
  PendingJob,
} from '@latchkey/contract'
import { intakeFields } from '@latchkey/contract'
import type { MemberContext } from '../../platform/context.ts'
import { listByKeyset } from '../../platform/list-by-keyset.ts'
import { COLUMNS, FROM, type JobRow, presentJob } from '../../resources/jobs/select-jobs.ts'

type Query = HandlerInput<typeof endpoint>['query']
type Edited = { field: string; before: unknown; after: unknown; reason: string | null }
type Row = JobRow & Pick<PendingJob, 'submitted_at' | 'files_count' | 'returned_because'> & { edited: Edited[] | null }

const SORTS = { submitted_at: { expression: 'q.submitted_at', cast: 'timestamptz' } }

const FILES = `(select count(*)::int from file f
  where f.resource_id = r.id and f.response_id is null and f.deleted_at is null) as files_count`

/** When it was returned the last time, and all that was changed in it since. */
const RETURNED = `left join lateral (
    select e.base_version, e.reason from edit e
    where e.subject_id = r.id and e.subject_kind = 'job' and e.field = 'status' and e.after = '"returned"'
    order by e.base_version desc limit 1) b on true`
const EDITED = `(select json_agg(json_build_object('field', e.field, 'before', e.before, 'after', e.after,
    'reason', e.reason) order by e.base_version, e.id)
  from edit e where e.subject_id = r.id and e.subject_kind = 'job' and e.base_version > b.base_version) as edited`

/** The review queue: what was handed in, those that wait longest first. Other people's private things are not in it. */
export function listPending(ctx: MemberContext, query: Query): Promise<HandlerReply<typeof endpoint>> {
  return listByKeyset(ctx.pool, query, { ...pendingList(ctx), present: presentPending })
}

/** What of it PostgreSQL is asked. */
export function pendingList({ workspace, person }: Pick<MemberContext, 'workspace' | 'person'>) {
  const values: unknown[] = [workspace.id, person.id]
  const columns = `${COLUMNS}, q.submitted_at, ${FILES}, b.reason as returned_because, ${EDITED}`
  const from = `${FROM} ${RETURNED} where q.workspace_id = $1 and r.workspace_id = $1 and q.status = 'submitted' and r.deleted_at is null
    and (r.visibility <> 'private' or r.owner_id = $2)`
  return { columns, from, values, sorts: SORTS, sort: 'submitted_at', idExpression: 'q.id' } as const
}

function presentPending({ submitted_at, files_count, returned_because, edited, ...row }: Row): PendingJob {
  return { ...presentJob(row), submitted_at, files_count, returned_because, changed_since: folded(edited ?? []) }
}

/** Several changes of one field are one: from what it was then to what it is now. What came back to that is none. */
function folded(edits: Edited[]): PendingJob['changed_since'] {
  const changed = new Map<string, Edited>()
  for (const edit of edits) changed.set(edit.field, { ...edit, before: (changed.get(edit.field) ?? edit).before })
  return intakeFields.flatMap((field: IntakeField) => {
    const edit = changed.get(field)
    return edit && edit.before !== edit.after ? [{ ...edit, field }] : []
  })
}
