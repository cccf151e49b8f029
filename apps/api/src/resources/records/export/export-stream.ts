import type { Readable } from 'node:stream'
import type { Context } from '../../../platform/context.ts'
import { csvLine } from '../../../platform/csv.ts'
import type { RecordView } from '../record-view.ts'
import { cellsFrom, cellsOf, safeCell } from './cells.ts'
import { copyOut, PLAIN } from './copy-out.ts'
import { exportGate } from './export-gate.ts'
import { type ExportQuery, recordsOfView } from './records-of-view.ts'
import { rowJson, valuesFrom } from './row-json.ts'

/** The records of a view as CSV or JSON, as they come out of the database. */
export function exportStream(
  { pool, network }: Pick<Context, 'pool' | 'network'>,
  view: RecordView,
  query: ExportQuery,
  format: 'csv' | 'json',
): Promise<Readable> {
  // What is wrong with the question is said before anybody waits.
  const copy = format === 'csv' ? csvCopy(view, query) : jsonCopy(view, query)
  return new Promise((resolve, reject) => {
    const work = async () => {
      const { stream, ended } = await copyOut(pool, copy)
      resolve(stream)
      await ended
    }
    exportGate.through(network, work).catch(reject)
  })
}

function csvCopy(view: RecordView, query: ExportQuery) {
  const { records, values } = recordsOfView(view, query)
  const cells = cellsOf(view.shown)
  return {
    select: `select ${cells.map(safeCell).join(', ')} from ${cellsFrom(cells, records)}`,
    values,
    options: `format csv, encoding 'UTF8'`,
    // COPY ends its lines so.
    head: csvLine(cells.map(({ label }) => label)).replace(/\r\n$/, '\n'),
    foot: '',
  }
}

function jsonCopy(view: RecordView, query: ExportQuery) {
  const { records, values } = recordsOfView(view, query)
  const select = `select ${rowJson(view)} from ${valuesFrom(view, records)}`
  // Before the first one there is nothing to part it from.
  return { select, values, options: PLAIN, head: '[\n', foot: ']\n', without: 1 }
}
