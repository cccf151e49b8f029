import { createReadStream } from 'node:fs'
import { invalid } from './app-error.ts'

/** The text of an uploaded file, portion by portion. A byte order mark is none of its letters. */
export async function* textOfFile(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (bytes?: Buffer) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      throw invalid('file', 'This file is no text in UTF-8')
    }
  }
  for await (const bytes of createReadStream(path)) yield decode(bytes as Buffer)
  yield decode()
}
