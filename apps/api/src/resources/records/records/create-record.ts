import type { ShopRecord } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { AppError } from '../../../platform/app-error.ts'
import type { MemberContext } from '../../../platform/context.ts'
import { changeInOne } from '../../../platform/transact.ts'
import { findInView } from '../query/find-in-view.ts'
import { presentRecord } from '../query/present-record.ts'
import { searchTextOf } from '../query/search-text.ts'
import { readData, withoutEmpty } from './read-data.ts'
import { requireRelated } from './require-related.ts'
import { viewOfPipeline } from './shop-view.ts'

const INSERT = `insert into pipeline_record (id, pipeline_id, workspace_id, data, search_text)
  select $1::uuid, p.id, p.workspace_id, $4::jsonb, $5 from pipeline p
  where p.id = $2::uuid and p.workspace_id = $3::uuid and p.deleted_at is null
  returning id`

export async function createRecord(
  ctx: MemberContext,
  pipelineId: string,
  given: Record<string, unknown>,
): Promise<ShopRecord> {
  const view = await viewOfPipeline(ctx, pipelineId)
  const { name: pipeline, workspaceId } = view.pipeline
  const data = withoutEmpty(readData(view.fields, given, { whole: true }))
  await requireRelated(ctx.pool, workspaceId, view.fields, data)
  const record_id = newId()
  const values = [record_id, pipelineId, workspaceId, JSON.stringify(data), searchTextOf(data)]
  const audit = { pipeline_id: pipelineId, pipeline, record_id }
  const insert = { name: 'record-create', text: INSERT, values }
  if (!(await changeInOne(ctx, insert, 'record.created', audit, { workspaceId }))) throw new AppError('not_found')
  const line = await findInView(ctx.pool, view, record_id)
  if (!line) throw new AppError('not_found')
  return presentRecord(view, line)
}
