import { setImmediate as letOthers } from 'node:timers/promises'
import { mostImportedEntries } from '@latchkey/contract'
import { invalid } from '../../../platform/app-error.ts'
import { textOfFile } from '../../../platform/text-of-file.ts'

const LONGEST_LINE = 1024 * 1024
/** Those with nothing in them too. */
const MOST_LINES = 2 * mostImportedEntries
const LINES_AT_ONCE = 2000

type Line = { number: number; text: string }

/** The lines of a text file one after the other, without ever holding all of it, nor everybody else up. */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  let number = 0
  for await (const text of splitLines(path)) {
    number++
    if (number > MOST_LINES) throw invalid(`line ${number}`, `At most ${MOST_LINES.toLocaleString('en')} lines`)
    if (text === null) throw invalid(`line ${number}`, 'Longer than 1 MB')
    if (number % LINES_AT_ONCE === 0) await letOthers()
    yield { number, text }
  }
}

/** null in place of a line that is too long; nothing comes after it. */
async function* splitLines(path: string): AsyncGenerator<string | null> {
  // Only \n ends a line: other separators may stand in JSON as they are.
  let begun = ''
  for await (const text of textOfFile(path)) {
    let from = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      if (begun.length + end - from > LONGEST_LINE) return yield null
      yield begun + text.slice(from, end)
      begun = ''
      from = end + 1
    }
    begun += text.slice(from)
    if (begun.length > LONGEST_LINE) return yield null
  }
  if (begun !== '') yield begun
}
