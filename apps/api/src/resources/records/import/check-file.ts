import { type ImportProblem, mostImportedRecords, type RecordImport } from '@latchkey/contract'
import { AppError, invalid } from '../../../platform/app-error.ts'
import type { MemberContext } from '../../../platform/context.ts'
import type { CsvFile } from './open-file.ts'
import { relateRows } from './relate-rows.ts'

const MOST_PROBLEMS = 100
const SAMPLE = 5

/** Reads a whole file to know what would become of it, or what is wrong in it. */
export async function checkFile(
  { pool, workspace }: MemberContext,
  file: CsvFile,
): Promise<Pick<RecordImport, 'rows' | 'problems' | 'problems_total' | 'sample'>> {
  const problems: ImportProblem[] = file.problems.slice(0, MOST_PROBLEMS)
  let total = file.problems.length
  let rows = 0
  const sample: RecordImport['sample'] = []
  for await (const group of relateRows(pool, workspace.id, file)) {
    rows += group.length
    if (rows > mostImportedRecords) {
      throw new AppError('limit_reached', { detail: `At most ${mostImportedRecords.toLocaleString('en')} records` })
    }
    for (const row of group) {
      total += row.problems.length
      if (problems.length < MOST_PROBLEMS) problems.push(...row.problems.slice(0, MOST_PROBLEMS - problems.length))
      if (sample.length < SAMPLE && row.problems.length === 0) sample.push(row.asWritten)
    }
  }
  if (rows === 0) throw invalid('file', 'There are no records in this file')
  return { rows, problems, problems_total: total, sample }
}
