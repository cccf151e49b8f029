import type { Field } from '@latchkey/contract'
import type { Pool } from 'pg'
import { AppError } from '../../../platform/app-error.ts'
import type { Grant, ShareAccess } from '../../../platform/context.ts'
import type { RecordView } from '../record-view.ts'
import { readStoredFilter } from './read-stored-filter.ts'

/** A saved filter as it is stored, with the pipeline that it selects from. */
export type StoredFilter = {
  name: string
  pipeline_id: string
  pipeline: string
  workspace_id: string
  fields: Field[]
  filter_config: unknown
}

/** SQL: the columns of it as one json value, of the resource `r`. */
export const STORED_FILTER = `select json_build_object('name', r.title, 'pipeline_id', p.id, 'pipeline', p.name,
    'workspace_id', p.workspace_id, 'fields', p.fields, 'filter_config', f.filter_config)
  from saved_filter f join pipeline p on p.id = f.pipeline_id and p.deleted_at is null where f.id = r.id`

const FIND = {
  name: 'saved-filter-view',
  text: `select (${STORED_FILTER}) as stored from resource r where r.id = $1 and r.deleted_at is null`,
}

/** By itself, for whoever comes by no share. */
export async function findStored(pool: Pool, id: string): Promise<StoredFilter> {
  const { rows } = await pool.query<{ stored: StoredFilter | null }>({ ...FIND, values: [id] })
  const stored = rows[0]?.stored
  if (!stored) throw new AppError('not_found')
  return stored
}

/** As everybody has its records who has them through the filter. `sharedFields`: the keys that leave; null: all. */
export function viewOf(
  { fields, filter_config, ...of }: StoredFilter,
  sharedFields: readonly string[] | null,
): RecordView & { audience: 'outside' } {
  return {
    pipeline: { id: of.pipeline_id, name: of.pipeline, workspaceId: of.workspace_id },
    fields,
    shown: sharedFields === null ? fields : fields.filter(({ key }) => sharedFields.includes(key)),
    within: readStoredFilter(fields, filter_config),
    audience: 'outside',
  }
}

/** What somebody has before them who may see a saved filter by name. */
export const viewOfFilter = async (pool: Pool, { resource }: Pick<Grant, 'resource'>) =>
  viewOf(await findStored(pool, resource.id), null)

/** What somebody has before them who comes through a share. Of other kinds there are no records. */
export function viewOfShare({
  resource,
  sharedFields,
  content,
}: Pick<ShareAccess, 'resource' | 'sharedFields' | 'content'>) {
  if (resource.kind !== 'saved_filter' || !content) throw new AppError('not_found')
  return viewOf(content as StoredFilter, sharedFields)
}
