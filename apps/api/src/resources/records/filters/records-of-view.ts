import type { RecordRow } from '@latchkey/contract'
import type { Pool } from 'pg'
import { AppError } from '../../../platform/app-error.ts'
import type { Context } from '../../../platform/context.ts'
import { findInView } from '../query/find-in-view.ts'
import { presentRecord } from '../query/present-record.ts'
import type { RecordView } from '../record-view.ts'
import { changeRecord, type Wish } from '../records/change-record.ts'

/** One record as outsiders have it, while it is in their view. */
export async function getRecordInView(
  pool: Pool,
  view: RecordView & { audience: 'outside' },
  id: string,
): Promise<RecordRow> {
  const line = await findInView(pool, view, id)
  if (!line) throw new AppError('not_found')
  return presentRecord(view, line)
}

/** A change of it, by the one way to edit a record. */
export async function updateRecordInView(
  ctx: Context,
  view: RecordView & { audience: 'outside' },
  id: string,
  wish: Wish,
): Promise<RecordRow> {
  return presentRecord(view, await changeRecord(ctx, view, id, wish))
}
