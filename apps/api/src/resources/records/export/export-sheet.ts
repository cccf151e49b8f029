import { text as textOf } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'
import { mostSheetRows } from '@latchkey/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Context } from '../../../platform/context.ts'
import { cellsFrom, safeCell, safeLabel } from '../../../platform/export/cells.ts'
import { copyOut, PLAIN } from '../../../platform/export/copy-out.ts'
import type { RecordView } from '../record-view.ts'
import { cellsOf, valuesFrom } from './cells.ts'
import { type ExportQuery, recordsOfView } from './records-of-view.ts'
import { sheetGate } from './sheet-gate.ts'
import type { SheetText } from './write-sheet.ts'

/** The records of a view as a spreadsheet: the cells of the CSV, numbers being numbers. */
export function exportSheet(
  { pool, network }: Pick<Context, 'pool' | 'network'>,
  view: RecordView,
  query: ExportQuery,
): Promise<Buffer> {
  const { records, values } = recordsOfView(view, query)
  const cells = cellsOf(view.shown)
  const rows = cellsFrom(cells, valuesFrom(view.shown, `${records} limit ${mostSheetRows + 1}`))
  const select = `select json_build_array(${cells.map(safeCell).join(', ')}) from ${rows}`
  return sheetGate.through(network, async () => {
    const { stream } = await copyOut(pool, { select, values, options: PLAIN, head: '', foot: '' })
    const lines = await textOf(stream)
    requireRoom(lines)
    return writeElsewhere({ head: cells.map(safeLabel), holds: cells.map(({ holds }) => holds), lines })
  })
}

function requireRoom(lines: string) {
  let rows = 0
  for (let at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1)) rows++
  if (rows <= mostSheetRows) return
  throw new AppError('limit_reached', {
    detail: `A spreadsheet holds ${mostSheetRows.toLocaleString('en')} records. Take CSV, or narrow them down`,
  })
}

/** Putting one together takes seconds, in which everybody else would wait. */
function writeElsewhere(sheet: SheetText): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('write-sheet.ts', import.meta.url), { workerData: sheet })
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)))
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('a spreadsheet was not written')))
  })
}
