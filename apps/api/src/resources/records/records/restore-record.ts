import type { ShopRecord } from '@latchkey/contract'
import type { MemberContext } from '../../../platform/context.ts'
import { changeInOne } from '../../../platform/transact.ts'
import { getRecord } from './get-record.ts'
import { viewOfRecord } from './shop-view.ts'

const RESTORE = `update pipeline_record set deleted_at = null, version = version + 1
  where id = $1 and deleted_at is not null returning id`

/** Brings a deleted one back as it was. One that is there stays as it is. */
export async function restoreRecord(ctx: MemberContext, id: string): Promise<ShopRecord> {
  const { pipeline } = await viewOfRecord(ctx, id)
  const audit = { pipeline_id: pipeline.id, pipeline: pipeline.name, record_id: id }
  const change = { name: 'record-restore', text: RESTORE, values: [id] }
  await changeInOne(ctx, change, 'record.restored', audit, { workspaceId: pipeline.workspaceId })
  return getRecord(ctx, id)
}
