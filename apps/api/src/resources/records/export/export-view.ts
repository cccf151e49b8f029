import { type ExportFormat, exportTypes } from '@latchkey/contract'
import type { Context } from '../../../platform/context.ts'
import type { Exported } from '../../../platform/export/exported.ts'
import type { RecordView } from '../record-view.ts'
import { exportSheet } from './export-sheet.ts'
import { exportStream } from './export-stream.ts'
import type { ExportQuery } from './records-of-view.ts'

type Wish = ExportQuery & { format?: ExportFormat | undefined }

/** The one export of records: whoever looks takes along what they see, and nothing else. */
export async function exportView(
  ctx: Pick<Context, 'pool' | 'network'>,
  view: RecordView,
  { format = 'csv', ...query }: Wish,
): Promise<Exported> {
  const name = `records.${format}`
  if (format === 'xlsx') return { name, type: exportTypes.xlsx, content: await exportSheet(ctx, view, query) }
  const type = `${exportTypes[format]}; charset=utf-8`
  return { name, type, content: await exportStream(ctx, view, query, format) }
}
