import type { RecordData } from '@latchkey/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Context } from '../../../platform/context.ts'
import { changeInOne } from '../../../platform/transact.ts'
import { type RecordLine, recordColumns } from '../query/present-record.ts'
import { searchTextOf } from '../query/search-text.ts'
import type { RecordView } from '../record-view.ts'
import { recordFrom } from './record-from.ts'
import { statementName } from './statement-name.ts'

export type Edited = { id: string; field: string; before: unknown; after: unknown }

type Change = {
  id: string
  /** The one that was read: of any other nothing is known. */
  version: number
  data: RecordData
  edits: readonly Edited[]
  reason?: string | undefined
  shareId?: string | null | undefined
}

/** null where somebody else was faster; to whoever asked for that version that is the answer. */
export async function writeChange(ctx: Context, view: RecordView, change: Change): Promise<RecordLine | null> {
  const { id, version, data, edits, reason = null, shareId = null } = change
  const { id: pipeline_id, name: pipeline, workspaceId } = view.pipeline
  const values: unknown[] = [JSON.stringify(data), searchTextOf(data), version]
  const text = `update pipeline_record e
    set data = $1::jsonb, search_text = $2, version = e.version + 1, updated_at = now()
    from (select e.id ${recordFrom(view, id, values)}) seen
    where e.id = seen.id and e.version = $3 returning ${recordColumns(view)}`
  const also = `edited as (${insertEdits(ctx, { edits, reason, shareId, version, id, workspaceId }, values)})`
  const fields = edits.map(({ field }) => field)
  // Of what is seen through a saved filter, whoever watches that filter hears.
  const resourceId = (ctx.grant ?? ctx.share)?.resource.id
  const subject = { workspaceId, ...(resourceId && { resourceId }) }
  const audit = { pipeline_id, pipeline, record_id: id, share_id: shareId, fields }
  const written = await changeInOne<RecordLine, 'record.edited'>(
    ctx,
    { name: statementName(text + also), text, values, also },
    'record.edited',
    audit,
    subject,
  )
  if (!written && ctx.ifMatch !== null) throw new AppError('version_conflict')
  return written
}

type Edits = { edits: readonly Edited[]; reason: string | null; shareId: string | null; version: number } & {
  id: string
  workspaceId: string
}

/** A link goes by its id alone: a mailbox that it was unlocked with is in the audit, and nowhere else. */
function insertEdits(
  { actor }: Context,
  { edits, reason, shareId, version, id, workspaceId }: Edits,
  values: unknown[],
) {
  const kind = actor?.kind ?? 'system'
  const name = kind === 'share' ? null : (actor?.name ?? null)
  const given = [workspaceId, id, reason, kind, actor?.id ?? null, name, shareId, version, JSON.stringify(edits)]
  const [workspace, subject, why, who, whose, called, share, base, list] = given.map((one) => `$${values.push(one)}`)
  return `insert into edit (id, workspace_id, subject_kind, subject_id, field, before, after, reason, actor_kind, actor_id,
      actor_name, share_id, base_version)
    select d.id, ${workspace}::uuid, 'record', ${subject}::uuid, d.field, d.before, d.after, ${why}, ${who}, ${whose}::uuid,
      ${called}, ${share}::uuid, ${base}::int
    from change, json_to_recordset(${list}::json) as d(id uuid, field text, before jsonb, after jsonb)`
}
