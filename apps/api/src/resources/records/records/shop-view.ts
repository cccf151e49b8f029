import type { Field } from '@latchkey/contract'
import type { Pool } from 'pg'
import { AppError } from '../../../platform/app-error.ts'
import type { MemberContext } from '../../../platform/context.ts'
import type { RecordView } from '../record-view.ts'
import type { Known } from './change-record.ts'

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

const WITH_RECORD = {
  name: 'pipeline-view-with-record',
  text: `select p.id, p.name, p.fields, p.workspace_id,
      case when r.deleted_at is null then json_build_object('version', r.version, 'data', r.data) end as record
    from pipeline_record r join pipeline p on p.id = r.pipeline_id
    where r.id = $1 and p.deleted_at is null`,
}

type Statement = { name: string; text: string; values: string[] }

/** All records of a pipeline and all that is in them, for the people of the shop that it belongs to. */
export const viewOfPipeline = (ctx: MemberContext, id: string) => find(ctx, { ...OF_PIPELINE, values: [id] })

/** The same, of the pipeline in which this record is or was. */
export const viewOfRecord = (ctx: MemberContext, id: string) => find(ctx, { ...OF_RECORD, values: [id] })

type WithRecord = Row & { workspace_id: string; record: Known | null }

/** What an edit begins with, whoever's it is: read while it is not known yet who asks, and shown to nobody before. */
export async function readWithRecord(pool: Pool, id: string): Promise<WithRecord | null> {
  const { rows } = await pool.query<WithRecord>({ ...WITH_RECORD, values: [id] })
  return rows[0] ?? null
}

/** And the record with it as it stands, where it is there. */
export function viewWithRecord(ctx: MemberContext, read: WithRecord | null) {
  if (read?.workspace_id !== ctx.workspace.id) throw new AppError('not_found')
  return { view: viewOf(ctx, read), record: read.record }
}

const find = async (ctx: MemberContext, statement: Statement): Promise<ShopView> =>
  viewOf(ctx, await read<Row>(ctx, statement))

async function read<R extends Row>({ pool, workspace }: MemberContext, { values, ...statement }: Statement) {
  const { rows } = await pool.query<R>({ ...statement, values: [...values, workspace.id] })
  const [row] = rows
  if (!row) throw new AppError('not_found')
  return row
}

function viewOf({ workspace }: MemberContext, { id, name, fields }: Row): ShopView {
  const pipeline = { id, name, workspaceId: workspace.id }
  return { pipeline, fields, shown: fields, within: null, audience: 'shop' }
}
