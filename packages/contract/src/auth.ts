import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { Me } from './me.ts'
import { anyPassword, email, line, mailedToken, newPassword } from './text.ts'

const tag = 'Sign-in'

export const register = endpoint({
  method: 'POST',
  path: '/v1/auth/register',
  tag,
  summary: 'Register. A link to confirm the mailbox is mailed; the answer is the same for a known mailbox',
  needs: 'anyone',
  notIdempotent: true,
  body: z.strictObject({
    email,
    password: newPassword,
    name: line(100),
    workspace_name: z.optional(line(80)),
  }),
  status: 202,
  reply: z.object({ status: z.literal('verification_sent') }),
})

export const verifyEmail = endpoint({
  method: 'POST',
  path: '/v1/auth/verify-email',
  tag,
  summary:
    'Confirm a mailbox with the mailed link. In another browser than the one that registered, a password is asked for',
  needs: 'anyone',
  notIdempotent: true,
  body: z.strictObject({ token: mailedToken, password: z.optional(anyPassword) }),
  status: 200,
  reply: Me,
  errors: ['link_expired', 'wrong_password'],
})

export const linkPurposes = ['verify', 'reset', 'email_change', 'member_invitation'] as const

export const inspectLink = endpoint({
  method: 'POST',
  path: '/v1/auth/link',
  tag,
  summary: 'What a mailed link is for and what pressing it asks for, without using it up',
  needs: 'anyone',
  notIdempotent: true,
  body: z.strictObject({ token: mailedToken }),
  status: 200,
  reply: z.object({
    purpose: z.enum(linkPurposes),
    email: z.string(),
    workspace_name: z.nullable(z.string()),
    asks_for: z.array(z.enum(['name', 'password'])),
  }),
  errors: ['link_expired'],
})

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/v1/auth/accept-invitation',
  tag,
  summary: 'Join a workspace with the mailed link; name and password for a new account. Whoever is new is signed in',
  needs: 'anyone',
  notIdempotent: true,
  body: z.strictObject({ token: mailedToken, name: z.optional(line(100)), password: z.optional(newPassword) }),
  status: 200,
  reply: Me,
  errors: ['link_expired'],
})

export const login = endpoint({
  method: 'POST',
  path: '/v1/auth/login',
  tag,
  summary: 'Sign in',
  needs: 'anyone',
  notIdempotent: true,
  body: z.strictObject({ email, password: anyPassword }),
  status: 200,
  reply: Me,
  errors: ['wrong_password', 'email_not_verified'],
})

export const logout = endpoint({
  method: 'POST',
  path: '/v1/auth/logout',
  tag,
  summary: 'Sign out of this browser',
  needs: 'anyone',
  notIdempotent: true,
  status: 204,
})

export const forgotPassword = endpoint({
  method: 'POST',
  path: '/v1/auth/forgot-password',
  tag,
  summary: 'Ask for a link to set a new password; the answer is always the same',
  needs: 'anyone',
  notIdempotent: true,
  body: z.strictObject({ email }),
  status: 202,
  reply: z.object({ status: z.literal('sent_if_known') }),
})

export const resetPassword = endpoint({
  method: 'POST',
  path: '/v1/auth/reset-password',
  tag,
  summary: 'Set a new password with the mailed link; ends every session',
  needs: 'anyone',
  notIdempotent: true,
  body: z.strictObject({ token: mailedToken, password: newPassword }),
  status: 204,
  errors: ['link_expired'],
})
