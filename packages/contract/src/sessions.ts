import * as z from 'zod/mini'
import { capabilities, visibilities } from './capabilities.ts'
import { endpoint } from './endpoint.ts'
import { line, paragraph, searchText } from './text.ts'
import { id, idParams, listOf, moment, paging, sortOf, time } from './wire.ts'

const tag = 'Sessions'

export const origins = ['local', 'remote'] as const
export type Origin = (typeof origins)[number]
const origin = z.enum(origins)

/** Those that a transcript usually has; any other word is one too. */
export const entryRoles = ['user', 'assistant', 'system', 'tool'] as const

export const Session = z.object({
  id,
  title: z.string(),
  /** A fact: it never changes, and what is remote is never public. */
  origin,
  visibility: z.enum(visibilities),
  owner: z.object({ id, name: z.string() }),
  entries_total: z.number(),
  started_at: z.nullable(time),
  /** Whom it reaches beside the shop: people by name, and links that work now. */
  reach: z.object({ people: z.number(), links: z.number() }),
  version: z.number(),
  created_at: time,
  updated_at: time,
})
export type Session = z.output<typeof Session>

/** With what the caller may do with it. */
export const SessionDetail = z.extend(Session, {
  capabilities: z.array(z.enum(capabilities)),
  /** null for whoever is not of the shop: how many others have it is not theirs to know. */
  reach: z.nullable(Session.shape.reach),
  /** These are null for whoever may read it only because anyone may: they see what its public page shows. */
  owner: z.nullable(Session.shape.owner),
  created_at: z.nullable(time),
  updated_at: z.nullable(time),
})
export type SessionDetail = z.output<typeof SessionDetail>

export const SessionEntry = z.object({
  id,
  /** 1, 2, 3 … without gaps. */
  seq: z.number(),
  role: z.string(),
  /** Plain text. Fences of ``` make code blocks; nothing else in it means anything. */
  body: z.string(),
  created_at: time,
})
export type SessionEntry = z.output<typeof SessionEntry>

export const mostEntryLetters = 100_000
const entryRole = line(40)
const entryBody = paragraph(mostEntryLetters).check(z.regex(/\S/, 'Must not be empty'))

export const NewEntry = z.strictObject({ role: entryRole, body: entryBody, created_at: z.optional(moment) })
export type NewEntry = z.output<typeof NewEntry>

/** More than one file of a transcript takes. */
export const mostImportedEntries = 100_000

export const sessionSorts = ['updated_at', 'created_at', 'title'] as const
const title = line(200)

export const listSessions = endpoint({
  method: 'GET',
  path: '/v1/sessions',
  tag,
  summary: 'The sessions of this workspace that I may see, what moved last first',
  needs: 'member',
  query: z.strictObject({
    q: z.optional(searchText),
    origin: z.optional(origin),
    visibility: z.optional(z.enum(visibilities)),
    sort: sortOf(sessionSorts),
    ...paging,
  }),
  status: 200,
  reply: listOf(Session),
})

export const createSession = endpoint({
  method: 'POST',
  path: '/v1/sessions',
  tag,
  summary: 'Begin a session; it starts private',
  needs: 'member',
  body: z.strictObject({
    title,
    origin: z.optional(origin),
    entries: z.optional(z.array(NewEntry).check(z.maxLength(1000, 'At most 1,000 at once'))),
  }),
  status: 201,
  reply: SessionDetail,
})

export const importSession = endpoint({
  method: 'POST',
  path: '/v1/sessions/import',
  tag,
  summary:
    'A session from a transcript: the file has one JSON object a line, `role` and `body` (or `content`), `created_at` (or `timestamp`) where known. Further fields: `title` (the file’s name where left out), `origin`',
  needs: 'member',
  upload: true,
  body: z.strictObject({ title: z.optional(title), origin: z.optional(origin) }),
  status: 201,
  reply: SessionDetail,
  errors: ['limit_reached'],
})

export const getSession = endpoint({
  method: 'GET',
  path: '/v1/sessions/:id',
  tag,
  summary: 'One of them; its entries have a call of their own',
  needs: { resource: 'view' },
  params: idParams,
  status: 200,
  reply: SessionDetail,
})

export const updateSession = endpoint({
  method: 'PATCH',
  path: '/v1/sessions/:id',
  tag,
  summary: 'Change its title',
  needs: { resource: 'edit' },
  versioned: true,
  params: idParams,
  body: z.strictObject({ title: z.optional(title) }),
  status: 200,
  reply: SessionDetail,
})

export const deleteSession = endpoint({
  method: 'DELETE',
  path: '/v1/sessions/:id',
  tag,
  summary: 'Delete it; whoever had access loses it',
  needs: { resource: 'manage' },
  versioned: true,
  params: idParams,
  status: 204,
})

/** In the order of the transcript, or the other way round. A page of so many is found by number, not by counting. */
export const entryQuery = z.strictObject({ ...paging, sort: sortOf(['seq']) })

export const listSessionEntries = endpoint({
  method: 'GET',
  path: '/v1/sessions/:id/entries',
  tag,
  summary: 'What was said, in order',
  needs: { resource: 'view' },
  params: idParams,
  query: entryQuery,
  status: 200,
  reply: listOf(SessionEntry),
})

export const addSessionEntry = endpoint({
  method: 'POST',
  path: '/v1/sessions/:id/entries',
  tag,
  summary: 'Add an entry at the end',
  needs: { resource: 'edit' },
  params: idParams,
  body: NewEntry,
  status: 201,
  reply: SessionEntry,
})
