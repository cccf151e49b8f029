import type { Field, Pipeline } from '@latchkey/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Tx } from '../../../platform/transact.ts'

/** Under a key there are values of one type for good: those of a field that was hidden and comes back are still there. */
export async function requireSameTypes(tx: Tx, workspaceId: string, before: Pipeline, fields: readonly Field[]) {
  const known = new Map(before.fields.map((field) => [field.key, field]))
  const back = fields.filter(({ key }) => !known.has(key)).map(({ key }) => key)
  for (const field of await fieldsAsTheyWere(tx, workspaceId, before.id, back)) known.set(field.key, field)
  for (const { key, type, pipeline_id } of fields) {
    const was = known.get(key)
    if (!was) continue
    if (was.type !== type) throw clash(`${key} is of the type ${was.type}, and stays so. Add a field with another key`)
    if (was.pipeline_id !== pipeline_id) throw clash(`${key} leads to another pipeline. Add a field with another key`)
  }
}

const clash = (detail: string) => new AppError('conflict', { detail })

/** Of these keys, those that this pipeline had once: what it had before each change is written down. */
async function fieldsAsTheyWere({ db }: Tx, workspaceId: string, pipelineId: string, keys: string[]) {
  if (keys.length === 0) return []
  const rows = await db.$queryRaw<{ field: Field }[]>`
    select distinct on (f ->> 'key') f as field
    from audit_entry e cross join lateral jsonb_array_elements(e.data #> '{changes,fields,from}') f
    where e.workspace_id = ${workspaceId}::uuid and e.action = 'pipeline.changed'
      and e.data ->> 'pipeline_id' = ${pipelineId} and f ->> 'key' = any(${keys})
    order by f ->> 'key', e.seq desc`
  return rows.map(({ field }) => field)
}
