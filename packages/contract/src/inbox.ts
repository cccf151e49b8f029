import * as z from 'zod/mini'
import { resourceKinds } from './capabilities.ts'
import { endpoint } from './endpoint.ts'
import { Brand, mailedCode } from './public-shares.ts'
import { shareStatuses } from './shares.ts'
import { email } from './text.ts'
import { time } from './wire.ts'

const tag = 'Inbox'

export const verifyInbox = endpoint({
  method: 'POST',
  path: '/v1/public/inbox/verify',
  tag,
  summary: 'Have a code mailed (an e-mail alone: 202, always), or open the inbox with it (200)',
  needs: 'anyone',
  notIdempotent: true,
  body: z.strictObject({ email, code: z.optional(mailedCode) }),
  status: 200,
  otherStatus: 202,
  reply: z.object({ status: z.enum(['code_sent', 'open']), access: z.string() }),
  errors: ['wrong_code'],
})

export const Inbox = z.object({
  email: z.string(),
  shares: z.array(
    z.object({
      /** Where it opens; what has ended shows neither address nor title, and what was stopped is not here at all. */
      url: z.nullable(z.string()),
      kind: z.enum(resourceKinds),
      title: z.nullable(z.string()),
      status: z.enum(shareStatuses),
      expires_at: z.nullable(time),
      shared_at: time,
      brand: Brand,
    }),
  ),
  responses: z.array(
    z.object({
      /** null where the link that was answered does not open any more. */
      title: z.nullable(z.string()),
      decision: z.enum(['accept', 'decline']),
      status: z.enum(['pending', 'accepted', 'declined']),
      price: z.nullable(z.object({ amount: z.number(), currency: z.string() })),
      earliest_date: z.nullable(z.iso.date()),
      message: z.nullable(z.string()),
      created_at: time,
      brand: Brand,
    }),
  ),
})
export type Inbox = z.output<typeof Inbox>

export const getInbox = endpoint({
  method: 'GET',
  path: '/v1/public/inbox',
  tag,
  summary: 'Everything that was shared with this mailbox, and what it answered',
  needs: 'anyone',
  status: 200,
  reply: Inbox,
  errors: ['share_locked'],
})

export const leaveInbox = endpoint({
  method: 'DELETE',
  path: '/v1/public/inbox',
  tag,
  summary: 'Close the inbox in this browser',
  needs: 'anyone',
  status: 204,
})
