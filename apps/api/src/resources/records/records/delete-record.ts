import { AppError } from '../../../platform/app-error.ts'
import type { MemberContext } from '../../../platform/context.ts'
import { changeInOne } from '../../../platform/transact.ts'
import { findInView } from '../query/find-in-view.ts'
import { viewOfRecord } from './shop-view.ts'

const DELETE = `update pipeline_record set deleted_at = now(), version = version + 1
  where id = $1 and deleted_at is null and ($2::int is null or version = $2) returning id`

/** Out of every list and filter at once; what it was stays, and it can be restored. */
export async function deleteRecord(ctx: MemberContext, id: string) {
  const view = await viewOfRecord(ctx, id)
  const { id: pipeline_id, name: pipeline, workspaceId } = view.pipeline
  const change = { name: 'record-delete', text: DELETE, values: [id, ctx.ifMatch] }
  const audit = { pipeline_id, pipeline, record_id: id }
  if (await changeInOne(ctx, change, 'record.deleted', audit, { workspaceId })) return
  throw new AppError((await findInView(ctx.pool, view, id)) ? 'version_conflict' : 'not_found')
}
