import type { Field, RecordData } from '@latchkey/contract'
import type { Pool } from 'pg'
import { AppError } from '../../../platform/app-error.ts'

const FIND = {
  name: 'records-related',
  text: `select r.id from pipeline_record r join pipeline p on p.id = r.pipeline_id
    where r.id = any($1::uuid[]) and r.workspace_id = $2 and r.deleted_at is null and p.deleted_at is null
      and (r.id, r.pipeline_id) in (select * from unnest($1::uuid[], $3::uuid[]))`,
}

/** Whoever a relation names is there, in the pipeline that it leads to. */
export async function requireRelated(pool: Pool, workspaceId: string, fields: readonly Field[], data: RecordData) {
  const named = fields.flatMap(({ key, type, pipeline_id }) => {
    const id = type === 'relation' && Object.hasOwn(data, key) ? data[key] : null
    return typeof id === 'string' ? [{ key, id, pipeline_id }] : []
  })
  if (named.length === 0) return
  const values = [named.map(({ id }) => id), workspaceId, named.map(({ pipeline_id }) => pipeline_id)]
  const { rows } = await pool.query<{ id: string }>({ ...FIND, values })
  const there = new Set(rows.map(({ id }) => id))
  const errors = named
    .filter(({ id }) => !there.has(id))
    .map(({ key }) => ({ path: `data.${key}`, message: 'There is no such record' }))
  if (errors.length > 0) throw new AppError('validation_failed', { errors })
}
