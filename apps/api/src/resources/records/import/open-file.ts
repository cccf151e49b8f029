import type { Field, ImportProblem } from '@latchkey/contract'
import { invalid } from '../../../platform/app-error.ts'
import { type Column, columnsOf, problemsOfColumns } from './columns-of.ts'
import { createRowReader, type ReadRow } from './read-row.ts'
import { delimiterOf, rowsOf } from './rows-of.ts'

export type CsvFile = { columns: Column[]; problems: ImportProblem[]; rows: () => AsyncGenerator<ReadRow> }

/** A file by its first row, which names its columns. What is below it is read when it is asked for, as often as it is. */
export async function openFile(path: string, fields: readonly Field[], mapping: string | undefined): Promise<CsvFile> {
  const delimiter = await delimiterOf(path)
  const header = await headerOf(path, delimiter)
  const columns = columnsOf(fields, header.cells, mapping)
  const readRow = createRowReader(fields, columns, { width: header.cells.length, continental: delimiter === ';' })

  async function* rows() {
    for await (const row of rowsOf(path, delimiter)) {
      if (row.line === header.line) continue
      if ('cells' in row) yield readRow(row)
      else
        yield {
          line: row.line,
          data: {},
          asWritten: {},
          problems: [{ line: row.line, column: null, message: row.wrong }],
        }
    }
  }
  return { columns, problems: problemsOfColumns(fields, columns, header.line), rows }
}

async function headerOf(path: string, delimiter: string) {
  for await (const row of rowsOf(path, delimiter)) {
    if ('cells' in row) return row
    throw invalid('file', `Line ${row.line}: ${row.wrong}`)
  }
  throw invalid('file', 'There is nothing in this file')
}
