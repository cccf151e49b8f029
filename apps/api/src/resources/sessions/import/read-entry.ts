import { NewEntry } from '@latchkey/contract'
import * as z from 'zod/mini'
import { isTooDeep } from '../../../platform/is-too-deep.ts'

const MOST_PARTS = 1000

const TextPart = z.object({ type: z.literal('text'), text: z.string() })
const Content = z.union([z.string(), z.array(TextPart)], 'Must be text, or a list of text parts')

/** Transcripts name things differently, and have more in a line than is kept. */
const Line = z.object(
  {
    role: z.unknown(),
    body: z.optional(z.unknown()),
    content: z.optional(Content),
    created_at: z.optional(z.unknown()),
    timestamp: z.optional(z.unknown()),
  },
  'Must be a JSON object',
)

/** One line of a transcript as an entry, or what is wrong with it in a few words. */
export function readEntry(line: string): NewEntry | { wrong: string } {
  if (isTooDeep(line)) return { wrong: 'Nested too deep' }
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return { wrong: 'Must be a JSON object' }
  }
  if (hasTooManyParts(json)) return { wrong: 'content: At most 1,000 parts' }
  const read = z.safeParse(Line, json)
  if (!read.success) return { wrong: wordsOf(read.error) }
  const { role, content, created_at, timestamp } = read.data
  const body = read.data.body ?? (Array.isArray(content) ? content.map(({ text }) => text).join('\n\n') : content)
  if (role === undefined) return { wrong: 'Needs a role' }
  if (body === undefined) return { wrong: 'Needs a body (or content)' }
  const entry = z.safeParse(NewEntry, {
    role,
    body,
    created_at: created_at ?? timestamp ?? undefined,
  })
  return entry.success ? entry.data : { wrong: wordsOf(entry.error) }
}

/** Before each of them is looked at. */
const hasTooManyParts = (json: unknown) =>
  typeof json === 'object' &&
  json !== null &&
  'content' in json &&
  Array.isArray(json.content) &&
  json.content.length > MOST_PARTS

const wordsOf = ({ issues: [issue] }: z.core.$ZodError) =>
  [issue?.path[0], issue?.message].filter((part) => part !== undefined).join(': ')
