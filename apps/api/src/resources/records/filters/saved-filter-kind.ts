import type { Field, FilterContent, PublicField } from '@latchkey/contract'
import type { Pool } from 'pg'
import type { Kind, Presenting } from '../../../sharing/kind.ts'
import { exportView } from '../export/export-view.ts'
import { pageOfRecords } from '../public/page-of-records.ts'
import { countView } from '../query/count-view.ts'
import { STORED_FILTER, type StoredFilter, viewOf, viewOfShare } from './view-of-filter.ts'

/** Its records have calls of their own; here is what they are. */
async function presentContent(content: unknown, { pool, sharedFields }: Pick<Presenting, 'pool' | 'sharedFields'>) {
  const stored = content as StoredFilter
  const view = viewOf(stored, sharedFields)
  const counted = await countView(pool, view)
  return { name: stored.name, pipeline: presentPublicPipeline(view), ...counted } satisfies FilterContent
}

export const presentPublicPipeline = ({
  pipeline,
  shown,
}: Pick<ReturnType<typeof viewOf>, 'pipeline' | 'shown'>): FilterContent['pipeline'] => ({
  name: pipeline.name,
  fields: shown.map(presentPublicField),
})

/** Names each part that leaves: where a relation leads to does not. */
const presentPublicField = ({ key, label, type, required, options }: Field): PublicField => ({
  key,
  label,
  type,
  ...(required !== undefined && { required }),
  ...(options && { options }),
})

async function fieldsOf(pool: Pool, id: string) {
  const { rows } = await pool.query<{ key: string }>({
    name: 'saved-filter-fields',
    text: `select field ->> 'key' as key from saved_filter f join pipeline p on p.id = f.pipeline_id
      cross join lateral jsonb_array_elements(p.fields) with ordinality as one(field, n) where f.id = $1 order by n`,
    values: [id],
  })
  return rows.map(({ key }) => key)
}

async function showing(pool: Pool, ids: string[], pipelineIds: string[]) {
  const { rows } = await pool.query<{ id: string; pipelineId: string }>({
    name: 'saved-filters-showing',
    text: `select id, pipeline_id as "pipelineId" from saved_filter
      where id = any($1::uuid[]) and pipeline_id = any($2::uuid[])`,
    values: [ids, pipelineIds],
  })
  return rows
}

async function movedAt(pool: Pool, id: string) {
  const { rows } = await pool.query<{ at: Date }>({
    name: 'saved-filter-moved',
    text: `select greatest(p.updated_at, (select e.updated_at from pipeline_record e where e.pipeline_id = p.id
        order by e.updated_at desc, e.id desc limit 1)) as at
      from saved_filter f join pipeline p on p.id = f.pipeline_id where f.id = $1`,
    values: [id],
  })
  return rows[0]?.at ?? null
}

export const savedFilterKind: Kind = {
  contentSql: STORED_FILTER,
  contentIsLight: true,
  presentContent,
  pageOfRecords,
  exportShared: (ctx, share, wish) => exportView(ctx, viewOfShare(share), wish),
  fieldsOf,
  showing,
  movedAt,
}
