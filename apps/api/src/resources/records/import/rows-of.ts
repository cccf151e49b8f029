import { open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { setImmediate as letOthers } from 'node:timers/promises'
import { mostImportedRecords } from '@latchkey/contract'
import { CsvError, type Info, parse } from 'csv-parse'
import { invalid } from '../../../platform/app-error.ts'
import { textOfFile } from '../../../platform/text-of-file.ts'

const LONGEST_ROW = 1024 * 1024
const ROWS_AT_ONCE = 200
const FIRST_LINE = 64 * 1024

/** `line`: where it begins. `wrong`: it cannot be read. */
export type Row = { line: number; cells: string[] } | { line: number; wrong: string }

/** Those with nothing in them too. */
const MOST_ROWS = 2 * mostImportedRecords

/** Quotation marks that make no sense make none further on. */
const MOST_UNREADABLE = 1000

/** The rows of a CSV file one after the other, without ever holding all of it, nor everybody else up. */
export async function* rowsOf(path: string, delimiter: string): AsyncGenerator<Row> {
  const unreadable = createUnreadable()
  const parser = parse({
    delimiter,
    relax_column_count: true,
    info: true,
    max_record_size: LONGEST_ROW,
    skip_records_with_error: true,
    on_skip: unreadable.note,
  })
  pipeline(Readable.from(textOfFile(path)), parser, () => undefined)
  let lines = 0
  let count = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      yield* unreadable.before(info.lines)
      const line = lines + 1
      lines = info.lines
      if (++count % ROWS_AT_ONCE === 0) await letOthers()
      if (count > MOST_ROWS) throw invalid('file', `At most ${MOST_ROWS.toLocaleString('en')} rows, empty ones too`)
      if (record.some((cell) => cell.trim() !== '')) yield { line, cells: record }
    }
  } catch (error) {
    // It has been noted, and nothing after it can be read.
    if (!(error instanceof CsvError)) throw error
  }
  yield* unreadable.before(Number.POSITIVE_INFINITY, lines + 1)
}

const WORDS: Partial<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quotation mark is not closed',
  CSV_INVALID_CLOSING_QUOTE: 'Something follows a closing quotation mark',
  INVALID_OPENING_QUOTE: 'A quotation mark within a cell has to be doubled, and the cell quoted',
  CSV_MAX_RECORD_SIZE: 'Longer than 1 MB',
}

/** The parser passes over what it cannot read, ahead of the rows that it gives: each is said in its place. */
function createUnreadable() {
  const noted: { line: number; wrong: string; isEnd: boolean }[] = []
  let calls = 0
  return {
    note(error: CsvError | undefined): undefined {
      if (!error) return
      const line = Number(error.lines)
      const isEnd = error.code === 'CSV_QUOTE_NOT_CLOSED'
      if (noted.at(-1)?.line !== line) noted.push({ line, wrong: WORDS[error.code] ?? 'Cannot be read as CSV', isEnd })
      if (error.code === 'CSV_MAX_RECORD_SIZE' || ++calls > MOST_UNREADABLE) throw error
    },
    /** `start`: where the row began that has no end. */
    *before(end: number, start = 0): Generator<Row> {
      while (noted[0] && noted[0].line < end) {
        const { line, wrong, isEnd } = noted[0]
        noted.shift()
        yield { line: isEnd ? Math.min(start, line) : line, wrong }
      }
    },
  }
}

/** What stands between the cells of the first line: comma, semicolon or tab, whichever there is most of. */
export async function delimiterOf(path: string) {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(FIRST_LINE), 0, FIRST_LINE, 0)
    const text = buffer.toString('utf8', 0, bytesRead).replace(/^\ufeff?[\r\n]*/, '')
    const [line = ''] = text.replace(/"[^"]*"/g, '').split(/[\r\n]/)
    const count = (sign: string) => line.split(sign).length
    return [',', ';', '\t'].reduce((most, sign) => (count(sign) > count(most) ? sign : most))
  } finally {
    await file.close()
  }
}
