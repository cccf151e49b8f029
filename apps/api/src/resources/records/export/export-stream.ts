import type { Readable } from 'node:stream'
import type { Context } from '../../../platform/context.ts'
import { csvCopy } from '../../../platform/export/cells.ts'
import { PLAIN } from '../../../platform/export/copy-out.ts'
import { streamOut } from '../../../platform/export/stream-out.ts'
import type { RecordView } from '../record-view.ts'
import { cellsOf, valuesFrom } from './cells.ts'
import { type ExportQuery, recordsOfView } from './records-of-view.ts'
import { jsonFrom, rowJson } from './row-json.ts'

/** The records of a view as CSV or JSON, as they come out of the database. */
export async function exportStream(
  ctx: Pick<Context, 'pool' | 'network'>,
  view: RecordView,
  query: ExportQuery,
  format: 'csv' | 'json',
): Promise<Readable> {
  const { records, values } = recordsOfView(view, query)
  if (format === 'csv') return streamOut(ctx, csvCopy(cellsOf(view.shown), valuesFrom(view.shown, records), values))
  const select = `select ${rowJson(view)} from ${jsonFrom(view, records)}`
  // Before the first one there is nothing to part it from.
  return streamOut(ctx, { select, values, options: PLAIN, head: '[\n', foot: ']\n', without: 1 })
}
