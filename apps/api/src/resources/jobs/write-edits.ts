import { numbered } from '@latchkey/db'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'

/** One field of one job, which had this version until then. */
type Edited = { jobId: string; version: number; field: string; before: unknown; after: unknown }

type Change = { workspaceId: string; reason: string | null; edits: Edited[] }

/** What changed from what to what, by whom and why: its history, in the transaction of the change. */
export async function writeEdits(
  { db }: Tx,
  { actor }: Pick<Context, 'actor'>,
  { workspaceId, reason, edits }: Change,
) {
  const list = JSON.stringify(numbered(edits))
  const { kind, id, name } = actor ?? { kind: 'system', id: null, name: null }
  await db.$executeRaw`
    insert into edit (id, workspace_id, subject_kind, subject_id, field, before, after, reason, actor_kind, actor_id,
      actor_name, base_version)
    select d.id, ${workspaceId}::uuid, 'job', d."jobId", d.field, d.before, d.after, ${reason}, ${kind}, ${id}::uuid,
      ${name}, d.version
    from json_to_recordset(${list}::json) as d(id uuid, "jobId" uuid, version int, field text, before jsonb, after jsonb)`
}

/** A reason of blanks is none. */
export const reasonOf = (given: string | undefined) => given?.trim() || null
