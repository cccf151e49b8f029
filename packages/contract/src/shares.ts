import * as z from 'zod/mini'
import { type AccessMode, accessModes, resourceKinds } from './capabilities.ts'
import { endpoint } from './endpoint.ts'
import { email, paragraph, searchText } from './text.ts'
import { id, idParams, listOf, moment, paging, sortOf, time } from './wire.ts'
import { shareExpiries } from './workspace.ts'

const tag = 'Shares'

export const shareTypes = ['public', 'password', 'recipients'] as const
export type ShareType = (typeof shareTypes)[number]
export const shareStatuses = ['active', 'paused', 'expired', 'exhausted', 'revoked'] as const
export type ShareStatus = (typeof shareStatuses)[number]
const accessMode = z.enum(Object.keys(accessModes) as [AccessMode, ...AccessMode[]])

/** A share's own password; common ones are refused beyond this. */
export const sharePassword = z
  .string()
  .check(z.minLength(8, 'At least 8 characters'), z.maxLength(256, 'At most 256 characters'))

const unique = (what: string) => z.refine<string[]>((list) => new Set(list).size === list.length, `Each ${what} once`)
const emails = z
  .array(email)
  .check(z.minLength(1, 'At least one address'), z.maxLength(50, 'At most 50 addresses'), unique('address'))

/* Without defaults: what is left out comes from the template, the workspace or the kind, in this order. */
const settings = {
  share_type: z.optional(z.enum(shareTypes)),
  password: z.optional(sharePassword),
  recipients: z.optional(emails),
  access_mode: z.optional(accessMode),
  shared_fields: z.optional(
    z
      .array(z.string().check(z.minLength(1), z.maxLength(100)))
      .check(z.minLength(1, 'Name at least one field'), z.maxLength(200), unique('field')),
  ),
  on_filter_exit: z.optional(z.enum(['block', 'drop'])),
  expires_in: z.optional(z.enum(shareExpiries)),
  expires_in_days: z.optional(z.int().check(z.minimum(1, 'At least 1'), z.maximum(3650, 'At most 3,650'))),
  expires_at: z.optional(moment),
  max_views: z.optional(z.int().check(z.minimum(1, 'At least 1'), z.maximum(1_000_000, 'At most 1,000,000'))),
  notes: z.optional(paragraph(2000)),
  intended_recipient_email: z.optional(email),
  notify_on_view: z.optional(z.boolean()),
}

const expiryForms = ['expires_in', 'expires_in_days', 'expires_at'] as const
const oneExpiry = z.refine<object>((share) => expiryForms.filter((form) => form in share).length <= 1, {
  error: 'Say how long in one way only',
  path: ['expires_in'],
})

export const NewShare = z
  .strictObject({ ...settings, template_id: z.optional(id), reuse: z.optional(z.boolean()) })
  .check(oneExpiry)
export type NewShare = z.output<typeof NewShare>

/** What a template can hold: everything but what is one share's own. A date would soon be past. */
const { password: _password, recipients: _recipients, expires_at: _date, ...kept } = settings
export const TemplateShare = z.strictObject(kept).check(oneExpiry)
export type TemplateShare = z.output<typeof TemplateShare>

/** In a change `null` clears. */
export const ShareChange = z
  .strictObject({
    ...settings,
    expires_in: z.optional(z.nullable(settings.expires_in)),
    expires_in_days: z.optional(z.nullable(settings.expires_in_days)),
    expires_at: z.optional(z.nullable(settings.expires_at)),
    max_views: z.optional(z.nullable(settings.max_views)),
    notes: z.optional(z.nullable(settings.notes)),
    intended_recipient_email: z.optional(z.nullable(settings.intended_recipient_email)),
    password: z.optional(z.nullable(sharePassword)),
    template_id: z.optional(id),
    is_active: z.optional(z.boolean()),
  })
  .check(oneExpiry)
export type ShareChange = z.output<typeof ShareChange>

export const Share = z.object({
  id,
  resource: z.object({ id, kind: z.enum(resourceKinds), title: z.string() }),
  /** null where its address cannot be read any more: the key that it was sealed with is gone. A new one can be made. */
  url: z.nullable(z.string()),
  share_type: z.enum(shareTypes),
  access_mode: accessMode,
  /** null for the kinds that have no fields to choose from. */
  shared_fields: z.nullable(z.array(z.string())),
  on_filter_exit: z.enum(['block', 'drop']),
  recipients: z.array(z.string()),
  intended_recipient_email: z.nullable(z.string()),
  has_password: z.boolean(),
  status: z.enum(shareStatuses),
  is_active: z.boolean(),
  expires_at: z.nullable(time),
  max_views: z.nullable(z.number()),
  view_count: z.number(),
  last_viewed_at: z.nullable(time),
  notes: z.nullable(z.string()),
  notify_on_view: z.boolean(),
  created_by: z.nullable(z.object({ id, name: z.string() })),
  version: z.number(),
  created_at: time,
  updated_at: time,
})
export type Share = z.output<typeof Share>

/** One that has just got its address. */
export const MadeShare = z.extend(Share, { url: z.string() })
export type MadeShare = z.output<typeof MadeShare>

/** A share's id, or its token. */
export const shareParams = z.strictObject({ share: z.string().check(z.minLength(1), z.maxLength(200)) })

export const createShare = endpoint({
  method: 'POST',
  path: '/v1/resources/:id/shares',
  tag,
  summary: 'Share it by link. With `reuse` an equal active public share is returned (200) and not made twice',
  needs: { resource: 'share' },
  params: idParams,
  body: NewShare,
  status: 201,
  otherStatus: 200,
  reply: MadeShare,
})

export const listResourceShares = endpoint({
  method: 'GET',
  path: '/v1/resources/:id/shares',
  tag,
  summary: 'The links of one thing, newest first, dead ones too',
  needs: { resource: 'share' },
  params: idParams,
  query: z.strictObject({ status: z.optional(z.enum(shareStatuses)), ...paging }),
  status: 200,
  reply: listOf(Share),
})

export const shareSorts = ['created_at', 'expires_at', 'last_viewed_at', 'view_count'] as const

export const listShares = endpoint({
  method: 'GET',
  path: '/v1/shares',
  tag,
  summary: 'All links of this shop to what I may share, newest first',
  needs: 'member',
  query: z.strictObject({
    kind: z.optional(z.enum(resourceKinds)),
    status: z.optional(z.enum(shareStatuses)),
    /** Active ones that run out within three days, or that nobody has opened a day after they were made. */
    attention: z.optional(z.enum(['expiring_soon', 'never_opened'])),
    q: z.optional(searchText),
    sort: sortOf(shareSorts),
    ...paging,
  }),
  status: 200,
  reply: listOf(Share),
})

export const getShare = endpoint({
  method: 'GET',
  path: '/v1/shares/:share',
  tag,
  summary: 'One link',
  needs: { resource: 'share', of: 'share' },
  params: shareParams,
  status: 200,
  reply: Share,
})

export const updateShare = endpoint({
  method: 'PATCH',
  path: '/v1/shares/:share',
  tag,
  summary: 'Change what is named. `is_active` pauses and resumes; null clears',
  needs: { resource: 'share', of: 'share' },
  versioned: true,
  params: shareParams,
  body: ShareChange,
  status: 200,
  reply: Share,
  errors: ['conflict'],
})

export const revokeShare = endpoint({
  method: 'DELETE',
  path: '/v1/shares/:share',
  tag,
  summary: 'Stop sharing, at once and for good. Again is the same',
  needs: { resource: 'share', of: 'share' },
  params: shareParams,
  status: 204,
})

export const regenerateShare = endpoint({
  method: 'POST',
  path: '/v1/shares/:share/regenerate',
  tag,
  summary: 'A new address with the same settings; the old one is dead at once',
  needs: { resource: 'share', of: 'share' },
  params: shareParams,
  status: 200,
  reply: MadeShare,
  errors: ['conflict'],
})

export const createSharesInBulk = endpoint({
  method: 'POST',
  path: '/v1/shares/bulk',
  tag,
  summary: 'Share many things with the same settings, all or nothing',
  needs: 'member',
  body: z.strictObject({
    resource_ids: z
      .array(id)
      .check(z.minLength(1, 'At least one'), z.maxLength(200, 'At most 200'), unique('resource')),
    share: NewShare,
  }),
  status: 201,
  reply: z.object({ results: z.array(MadeShare) }),
  errors: ['not_found'],
})

export const revokeSharesInBulk = endpoint({
  method: 'POST',
  path: '/v1/shares/revocations',
  tag,
  summary: 'Stop many links at once, all or nothing',
  needs: 'member',
  body: z.strictObject({
    share_ids: z.array(id).check(z.minLength(1, 'At least one'), z.maxLength(200, 'At most 200'), unique('share')),
  }),
  status: 200,
  reply: z.object({ revoked: z.number() }),
  errors: ['not_found'],
})

export const sendShare = endpoint({
  method: 'POST',
  path: '/v1/shares/:share/send',
  tag,
  summary: 'Mail the link, with a message. Mails past the hourly limit wait their turn',
  needs: { resource: 'share', of: 'share' },
  params: shareParams,
  body: z.strictObject({ recipients: emails, message: z.optional(paragraph(2000)) }),
  status: 202,
  /** `none`: mailboxes that have had several from the caller within the hour, and get no more. */
  reply: z.object({ queued: z.number(), waiting: z.number(), none: z.optional(z.number()) }),
  errors: ['conflict'],
})

const qr = {
  method: 'GET',
  tag,
  needs: { resource: 'share', of: 'share' },
  params: shareParams,
  status: 200,
  errors: ['conflict'],
} as const

export const getShareQrSvg = endpoint({
  ...qr,
  path: '/v1/shares/:share/qr.svg',
  summary: 'The address as a QR code',
  download: ['image/svg+xml'],
})

export const getShareQrPng = endpoint({
  ...qr,
  path: '/v1/shares/:share/qr.png',
  summary: 'The same as a picture',
  download: ['image/png'],
})

export const accessKinds = ['open', 'records', 'export', 'edit', 'comment', 'file'] as const
export type AccessKind = (typeof accessKinds)[number]
export const accessOutcomes = [
  'granted',
  'locked',
  'wrong_password',
  'wrong_code',
  'expired',
  'paused',
  'exhausted',
  'revoked',
  'rate_limited',
] as const
export type AccessOutcome = (typeof accessOutcomes)[number]

export const AccessEntry = z.object({
  id: z.string(),
  at: time,
  what: z.enum(accessKinds),
  outcome: z.enum(accessOutcomes),
  ip: z.nullable(z.string()),
  user_agent: z.nullable(z.string()),
  is_bot: z.boolean(),
  /** The mailbox that was verified, on a link for named mailboxes. */
  recipient: z.nullable(z.string()),
  /** How often: attempts past a limit are one entry a minute. */
  times: z.number(),
})
export type AccessEntry = z.output<typeof AccessEntry>

export const listAccessEntries = endpoint({
  method: 'GET',
  path: '/v1/shares/:share/access-log',
  tag,
  summary: 'Who tried this link, newest first, refused attempts too',
  needs: { resource: 'share', of: 'share' },
  params: shareParams,
  query: z.strictObject({
    /** `refused`: whatever was not granted. */
    outcome: z.optional(z.enum([...accessOutcomes, 'refused'])),
    people: z.optional(z.literal('only')),
    ...paging,
  }),
  status: 200,
  reply: listOf(AccessEntry),
})
