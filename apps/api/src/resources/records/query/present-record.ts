import { isEmptyValue, type RecordRow, type ShopRecord } from '@latchkey/contract'
import type { RecordView } from '../record-view.ts'
import { literal, relatedId } from './field-sql.ts'

/** A record as it comes out of the database: all of it. What leaves is decided here and nowhere else. */
export type RecordLine = {
  id: string
  pipeline_id: string
  data: Record<string, unknown>
  version: number
  created_at: Date
  updated_at: Date
  deleted_at: Date | null
  /** Of the records that its relations name, by the field's key. */
  labels: Record<string, string> | null
}

export type Presented<V extends RecordView> = V extends { audience: 'shop' } ? ShopRecord : RecordRow

export function presentRecord<V extends RecordView>(view: V, line: RecordLine): Presented<V> {
  const { id, pipeline_id, version, created_at, updated_at, deleted_at } = line
  const ownIn = (values: Record<string, unknown> | null, key: string) =>
    values && Object.hasOwn(values, key) ? values[key] : undefined
  const data: [string, unknown][] = []
  const byId: [string, string][] = []
  for (const { key, type } of view.shown) {
    const value = ownIn(line.data, key)
    if (isEmptyValue(value)) continue
    if (type !== 'relation') {
      data.push([key, value])
      continue
    }
    const label = ownIn(line.labels, key) as string | undefined
    if (view.audience === 'shop') data.push([key, value])
    else if (label !== undefined) data.push([key, label])
    if (label !== undefined) byId.push([String(value), label])
  }
  const row: RecordRow = { id, data: Object.fromEntries(data), version, created_at, updated_at }
  if (view.audience !== 'shop') return row as Presented<V>
  return { ...row, pipeline_id, labels: Object.fromEntries(byId), deleted_at } as Presented<V>
}

/** What is selected of each record, `e`. */
export const recordColumns = (view: RecordView) =>
  `e.id, e.pipeline_id, e.data, e.version, e.created_at, e.updated_at, e.deleted_at, ${labelsSql(view)} as labels`

const LABELLING = "('text', 'email', 'phone', 'url')"

/**
 * The label of a record is its first text: that of the first field of its pipeline that is one. A record that is deleted, or
 * of another pipeline than the field says, has none.
 */
function labelsSql({ shown }: RecordView): string {
  const relations = shown.flatMap(({ type, key, pipeline_id: pipelineId }) =>
    type === 'relation' && pipelineId !== undefined ? [{ key, pipelineId }] : [],
  )
  if (relations.length === 0) return 'null::jsonb'
  const parts = relations.map(
    ({ key, pipelineId }) => `${literal(key)}, (select nullif(r.data->>(
        select f.field->>'key' from jsonb_array_elements(p.fields) with ordinality f(field, n)
        where f.field->>'type' in ${LABELLING} order by f.n limit 1
      ), '')
      from pipeline_record r join pipeline p on p.id = r.pipeline_id and p.deleted_at is null
      where r.id = ${relatedId('e.data', key)} and r.pipeline_id = ${literal(pipelineId)}::uuid
        and r.workspace_id = e.workspace_id and r.deleted_at is null)`,
  )
  // Not more than a hundred values may be handed to a function at a time.
  const objects = Array.from(
    { length: Math.ceil(parts.length / 40) },
    (_, i) => `jsonb_build_object(${parts.slice(i * 40, i * 40 + 40).join(', ')})`,
  )
  return `jsonb_strip_nulls(${objects.join(' || ')})`
}
