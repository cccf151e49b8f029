import * as z from 'zod/mini'
import { type AccessMode, accessModes, capabilities } from './capabilities.ts'
import { Comment, commentBody } from './comments.ts'
import { endpoint } from './endpoint.ts'
import { fileTypes, fileVariant } from './files.ts'
import { FilterContent } from './filter-content.ts'
import { JobContent } from './job-content.ts'
import { RepairContent } from './repair-content.ts'
import { NewResponse } from './responses.ts'
import { SessionContent } from './session-content.ts'
import { entryQuery, SessionEntry } from './sessions.ts'
import { shareTypes } from './shares.ts'
import { anyPassword, email, line, paragraph } from './text.ts'
import { id, idParams, listOf, paging, time } from './wire.ts'

const tag = 'Public'

export const Brand = z.object({
  name: z.string(),
  logo_url: z.nullable(z.string()),
  accent: z.nullable(z.string()),
})
export type Brand = z.output<typeof Brand>

const frame = {
  /** open: here is the content. locked: verify first. sealed: opening takes one of the views, so it has to be asked for. */
  state: z.enum(['open', 'locked', 'sealed']),
  share_type: z.enum(shareTypes),
  access_mode: z.enum(Object.keys(accessModes) as [AccessMode, ...AccessMode[]]),
  capabilities: z.array(z.enum(capabilities)),
  expires_at: z.nullable(time),
  brand: Brand,
  /** For the header Latchkey-Share, where cookies do not travel. */
  access: z.optional(z.string()),
}

/** Exactly what leaves. Each kind adds its content here and nowhere else. */
export const PublicShare = z.union([
  z.object({ kind: z.literal('repair_request'), ...frame, content: z.nullable(RepairContent) }),
  z.object({ kind: z.literal('session'), ...frame, content: z.nullable(SessionContent) }),
  z.object({ kind: z.literal('job'), ...frame, content: z.nullable(JobContent) }),
  z.object({ kind: z.literal('saved_filter'), ...frame, content: z.nullable(FilterContent) }),
])
export type PublicShare = z.output<typeof PublicShare>
export type PublicContent = NonNullable<PublicShare['content']>

/** Whatever is no token is answered like one that nobody has. */
const params = z.strictObject({ token: z.string() })

/** What an open may be refused with beside not being there. */
const closed = ['not_found', 'share_expired', 'share_paused', 'share_exhausted'] as const

export const openPublicShare = endpoint({
  method: 'GET',
  path: '/v1/public/shares/:token',
  tag,
  summary: 'What was shared, or what it takes to see it',
  needs: 'anyone',
  params,
  status: 200,
  reply: PublicShare,
  errors: closed,
})

/** As it was mailed. */
export const mailedCode = z.string().check(z.trim(), z.regex(/^\d{6}$/, 'Six digits'))

type Ways = { password?: string | undefined; email?: string | undefined; code?: string | undefined }
const isOneWay = ({ password, email, code }: Ways) =>
  password === undefined ? email !== undefined : email === undefined && code === undefined

export const Verification = z
  .strictObject({ password: z.optional(anyPassword), email: z.optional(email), code: z.optional(mailedCode) })
  .check(z.refine(isOneWay, { error: 'Give a password, an e-mail, or an e-mail and its code', path: ['password'] }))
export type Verification = z.output<typeof Verification>

export const verifyPublicShare = endpoint({
  method: 'POST',
  path: '/v1/public/shares/:token/verify',
  tag,
  summary: 'Unlock it by password, or by a code: an e-mail alone has one sent there (202, always)',
  needs: 'anyone',
  notIdempotent: true,
  params,
  body: Verification,
  status: 200,
  otherStatus: 202,
  reply: z.union([PublicShare, z.object({ status: z.literal('code_sent'), access: z.string() })]),
  errors: [...closed, 'wrong_password', 'wrong_code'],
})

export const openSealedShare = endpoint({
  method: 'POST',
  path: '/v1/public/shares/:token/open',
  tag,
  summary: 'Take one of the views it is limited to. The same visitor’s reloads within the hour take no other',
  needs: 'anyone',
  notIdempotent: true,
  params,
  status: 200,
  reply: PublicShare,
  errors: [...closed, 'share_locked'],
})

export const getPublicFile = endpoint({
  method: 'GET',
  path: '/v1/public/shares/:token/files/:id',
  tag,
  summary: 'The bytes of a file that is part of it; takes Range',
  needs: { share: 'view' },
  params: z.strictObject({ token: z.string(), id }),
  query: fileVariant,
  logs: 'file',
  unloggedWith: 'variant',
  status: 200,
  download: fileTypes,
})

const asker = {
  name: line(120),
  email,
  company: z.optional(line(120)),
  message: z.optional(paragraph(2000)),
}

export const askForAccess = endpoint({
  method: 'POST',
  path: '/v1/public/shares/:token/access-requests',
  tag,
  summary: 'Ask the shop to be let in by name',
  needs: { share: 'view' },
  params,
  body: z.strictObject(asker),
  status: 202,
  reply: z.object({ status: z.literal('sent') }),
})

export const askForReopening = endpoint({
  method: 'POST',
  path: '/v1/public/shares/:token/reopen-requests',
  tag,
  summary:
    'Ask for an expired link to be opened again; a locked one has to be unlocked first, which works after expiry too',
  needs: 'anyone',
  params,
  body: z.strictObject({ ...asker, name: z.optional(asker.name), email: z.optional(asker.email) }),
  status: 202,
  reply: z.object({ status: z.literal('sent') }),
  errors: ['not_found', 'share_locked', 'conflict'],
})

export const respondToShare = endpoint({
  method: 'POST',
  path: '/v1/public/shares/:token/responses',
  tag,
  summary:
    'Answer with an offer, or decline. As multipart the keys are fields (price as JSON) and the files are `file`',
  needs: { share: 'view' },
  params,
  body: NewResponse,
  takesFiles: true,
  status: 202,
  reply: z.object({ status: z.literal('sent') }),
})

export const listPublicComments = endpoint({
  method: 'GET',
  path: '/v1/public/shares/:token/comments',
  tag,
  summary: 'What was said about it, oldest first',
  needs: { share: 'comment' },
  logs: 'comment',
  params,
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(Comment),
})

export const addPublicComment = endpoint({
  method: 'POST',
  path: '/v1/public/shares/:token/comments',
  tag,
  summary: 'Say something about it',
  needs: { share: 'comment' },
  logs: 'comment',
  params,
  body: z.strictObject({ body: commentBody, author_name: z.optional(line(120)) }),
  status: 201,
  reply: Comment,
})

export const listPublicEntries = endpoint({
  method: 'GET',
  path: '/v1/public/shares/:token/entries',
  tag,
  summary: 'What was said in a shared session, in order',
  needs: { share: 'view' },
  logs: 'records',
  params,
  query: entryQuery,
  status: 200,
  reply: listOf(SessionEntry),
})

export const PublicSession = z.object({ id, kind: z.literal('session'), brand: Brand, content: SessionContent })
export type PublicSession = z.output<typeof PublicSession>

export const getPublicSession = endpoint({
  method: 'GET',
  path: '/v1/public/sessions/:id',
  tag,
  summary: 'A session that anyone may read',
  needs: 'anyone',
  params: idParams,
  status: 200,
  reply: PublicSession,
  errors: ['not_found'],
})

export const listPublicSessionEntries = endpoint({
  method: 'GET',
  path: '/v1/public/sessions/:id/entries',
  tag,
  summary: 'What was said in it, in order',
  needs: 'anyone',
  params: idParams,
  query: entryQuery,
  status: 200,
  reply: listOf(SessionEntry),
  errors: ['not_found'],
})

export const previewShare = endpoint({
  method: 'GET',
  path: '/v1/resources/:id/preview',
  tag: 'Shares',
  summary: 'What a recipient of such a share would see: the public view, not counted, not logged',
  needs: { resource: 'share' },
  params: idParams,
  query: z.strictObject({
    share_type: z.optional(z.enum(shareTypes)),
    access_mode: z.optional(frame.access_mode),
    /** Comma separated. */
    shared_fields: z.optional(z.string().check(z.maxLength(20_000))),
  }),
  status: 200,
  reply: PublicShare,
})
