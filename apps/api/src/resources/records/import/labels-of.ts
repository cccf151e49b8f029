import type { Field } from '@latchkey/contract'
import type { Pool } from 'pg'

/** The one record that has a label, or why there is not one. */
export type Labelled = { id: string } | { wrong: string }

const NONE: Labelled = { wrong: 'No record is called so' }
const SEVERAL: Labelled = { wrong: 'Several records are called so' }
const MOST_KEPT = 50_000

/** Its first field that is a text, as records are labelled everywhere. */
const LABEL_KEY = {
  name: 'pipeline-label-key',
  text: `select f.field ->> 'key' as key
    from pipeline p, jsonb_array_elements(p.fields) with ordinality f(field, n)
    where p.id = $1 and p.workspace_id = $2 and p.deleted_at is null and f.field ->> 'type' in ('text', 'email', 'phone', 'url')
    order by f.n limit 1`,
}

/** By containment, for which there is an index. */
const FIND = {
  name: 'records-by-label',
  text: `select r.data ->> $2 as label, (array_agg(r.id::text))[1] as id, count(*)::int as n
    from pipeline_record r
    where r.pipeline_id = $1 and r.deleted_at is null and r.data @> any($3::jsonb[]) group by 1`,
}

/** Finds the records that a relation may lead to by their labels, each label once. */
export async function labelsOf(pool: Pool, workspaceId: string, { pipeline_id: pipelineId }: Field) {
  const { rows } = await pool.query<{ key: string }>({ ...LABEL_KEY, values: [pipelineId, workspaceId] })
  const key = rows[0]?.key
  const known = new Map<string, Labelled>()

  return async (labels: string[]) => {
    if (known.size > MOST_KEPT) known.clear()
    const wanted = [...new Set(labels)].filter((label) => !known.has(label))
    for (const label of wanted) known.set(label, NONE)
    if (key === undefined || wanted.length === 0) return known
    const asked = wanted.map((label) => JSON.stringify({ [key]: label }))
    const found = await pool.query<{ label: string; id: string; n: number }>({
      ...FIND,
      values: [pipelineId, key, asked],
    })
    for (const { label, id, n } of found.rows) known.set(label, n === 1 ? { id } : SEVERAL)
    return known
  }
}
