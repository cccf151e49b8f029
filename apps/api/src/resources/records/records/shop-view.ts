import type { Field } from '@latchkey/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { MemberContext } from '../../../platform/context.ts'
import type { RecordView } from '../record-view.ts'

export type ShopView = RecordView & { audience: 'shop' }

type Row = { id: string; name: string; fields: Field[] }

const OF_PIPELINE = {
  name: 'pipeline-view',
  text: 'select id, name, fields from pipeline where id = $1 and workspace_id = $2 and deleted_at is null',
}

const OF_RECORD = {
  name: 'pipeline-view-of-record',
  text: `select p.id, p.name, p.fields from pipeline_record r join pipeline p on p.id = r.pipeline_id
    where r.id = $1 and p.workspace_id = $2 and p.deleted_at is null`,
}

/** All records of a pipeline and all that is in them, for the people of the shop that it belongs to. */
export const viewOfPipeline = (ctx: MemberContext, id: string) => find(ctx, { ...OF_PIPELINE, values: [id] })

/** The same, of the pipeline in which this record is or was. */
export const viewOfRecord = (ctx: MemberContext, id: string) => find(ctx, { ...OF_RECORD, values: [id] })

async function find(
  { pool, workspace }: MemberContext,
  { values, ...statement }: { name: string; text: string; values: string[] },
): Promise<ShopView> {
  const { rows } = await pool.query<Row>({ ...statement, values: [...values, workspace.id] })
  const [row] = rows
  if (!row) throw new AppError('not_found')
  const { id, name, fields } = row
  const pipeline = { id, name, workspaceId: workspace.id }
  return { pipeline, fields, shown: fields, within: null, audience: 'shop' }
}
