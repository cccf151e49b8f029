import { type Field, isEmptyValue, type RecordData, recordData } from '@latchkey/contract'
import * as z from 'zod/mini'
import { AppError } from '../../../platform/app-error.ts'

/** An answer is never larger than its question. */
const MOST_ERRORS = 20
const LONGEST_PATH = 100

/** What was sent as the data of a record, as its fields want it; else refused by the names of those that are wrong. */
export function readData(fields: readonly Field[], data: Record<string, unknown>, how: { whole: boolean }): RecordData {
  // A schema is made for what there is to be checked, and no more.
  const asked = how.whole ? fields : fields.filter(({ key }) => Object.hasOwn(data, key))
  const read = z.safeParse(recordData(asked, how), data)
  if (read.success) return read.data
  const errors = read.error.issues.slice(0, MOST_ERRORS).flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, MOST_ERRORS) : null
    if (keys) return keys.map((key) => ({ path: pathOf([key]), message: 'Not known here' }))
    return [{ path: pathOf(issue.path.map(String)), message: issue.message.slice(0, 300) }]
  })
  throw new AppError('validation_failed', { errors: errors.slice(0, MOST_ERRORS) })
}

const pathOf = (parts: string[]) => ['data', ...parts].join('.').slice(0, LONGEST_PATH).toWellFormed()

/** As it is stored: what is empty is not there. */
export const withoutEmpty = (data: RecordData): RecordData =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => !isEmptyValue(value)))
