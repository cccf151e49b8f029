import { type FieldError, mostImportedEntries, type NewEntry } from '@latchkey/contract'
import { AppError, invalid } from '../../../platform/app-error.ts'
import { linesOf } from './lines-of.ts'
import { readEntry } from './read-entry.ts'

const MOST_ERRORS = 20
const IN_ONE_GROUP = 1000

type Read = { number: number; entry: NewEntry | { wrong: string } }

async function* readLines(path: string): AsyncGenerator<Read> {
  for await (const { number, text } of linesOf(path)) {
    if (text.trim() !== '') yield { number, entry: readEntry(text) }
  }
}

/** How many entries a transcript has. Refused where they are too many, or cannot be read: the first are named by line. */
export async function countEntries(path: string) {
  const errors: FieldError[] = []
  let count = 0
  for await (const { number, entry } of readLines(path)) {
    count++
    if (count > mostImportedEntries) throw new AppError('limit_reached', { detail: 'At most 100,000 entries' })
    if ('wrong' in entry) errors.push({ path: `line ${number}`, message: entry.wrong })
    if (errors.length === MOST_ERRORS) break
  }
  if (errors.length > 0) throw new AppError('validation_failed', { errors })
  if (count === 0) throw invalid('file', 'There are no entries in this file')
  return count
}

/** The entries of a transcript that was found good, some at a time. */
export async function* entriesIn(path: string): AsyncGenerator<NewEntry[]> {
  let group: NewEntry[] = []
  for await (const { entry } of readLines(path)) {
    if ('wrong' in entry) throw new AppError('internal')
    group.push(entry)
    if (group.length === IN_ONE_GROUP) {
      yield group
      group = []
    }
  }
  if (group.length > 0) yield group
}
