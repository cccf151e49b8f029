import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { type PageQuery, presentList, readPage } from '../paging.ts'
import { OUTBOX_FILE_NAME, parseOutboxFileName } from './outbox-file-name.ts'
import { isMailId } from './require-sendable.ts'

const StoredMail = z.object({
  kind: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  links: z.array(z.string()),
})

export type OutboxMail = z.infer<typeof StoredMail> & { id: string; at: Date }

/** The newest mails first. Files are named by time, so where a page ended is a name. */
export async function listOutbox(folder: string, query: PageQuery) {
  const { after, offset, ...page } = readPage(query, OUTBOX_FILE_NAME)
  const names = (await mailNames(folder)).sort().reverse()
  const rest = names.filter((name) => after === null || name < after).slice(offset, offset + page.size + 1)
  const list = presentList(page, rest, { count: names.length }, String, String)
  const mails = await Promise.all(list.results.map((name) => readMail(folder, name)))
  return { ...list, results: mails.filter((mail) => mail !== null) }
}

/** Null for an unknown id. An id is only ever compared with names that are there, so no path can be made of it. */
export async function readOutboxMail(folder: string, id: string): Promise<OutboxMail | null> {
  if (!isMailId(id)) return null
  const wanted = id.toLowerCase()
  const name = (await mailNames(folder)).find((name) => parseOutboxFileName(name)?.id === wanted)
  return name ? readMail(folder, name) : null
}

async function mailNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(nothingIfMissing<string[]>([]))
  return names.filter((name) => parseOutboxFileName(name) !== null)
}

/** Null for a file that somebody removed meanwhile or that is no mail: one bad file does not hide the others. */
async function readMail(folder: string, name: string): Promise<OutboxMail | null> {
  const parsedName = parseOutboxFileName(name)
  const body = await readFile(join(folder, name), 'utf8').catch(nothingIfMissing(''))
  const mail = StoredMail.safeParse(parseJson(body))
  return parsedName && mail.success ? { ...parsedName, ...mail.data } : null
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

function nothingIfMissing<T>(nothing: T) {
  return (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return nothing
    throw error
  }
}
