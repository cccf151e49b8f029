import * as z from 'zod/mini'
import { workspaceRoles } from './capabilities.ts'
import { endpoint } from './endpoint.ts'
import { anyPassword, email, line, newPassword } from './text.ts'
import { id, idParams, listOf, paging, time } from './wire.ts'

const tag = 'Me'

/** Mail that one can do without. What lets somebody in always comes. */
export const mailChoices = [
  'role_change',
  'removal',
  'access_request',
  'approval',
  'submission',
  'customer_message',
  'job_status',
  'job_message',
] as const
export type MailChoice = (typeof mailChoices)[number]

const MyWorkspace = z.object({
  id,
  name: z.string(),
  slug: z.string(),
  role: z.enum(workspaceRoles),
  accent: z.nullable(z.string()),
  logo_url: z.nullable(z.string()),
})

/** A shop, as its customers see it. */
export const Shop = z.object({ id, name: z.string(), slug: z.string() })

export const Me = z.object({
  account: z.object({ id, email: z.string(), name: z.string(), version: z.number() }),
  workspace: z.nullable(MyWorkspace),
  memberships: z.array(MyWorkspace),
  /** The mail that I want none of. */
  mails_off: z.array(z.enum(mailChoices)),
  customer_of: z.array(Shop),
  /** The one at whose portal I am signed in. */
  portal: z.nullable(Shop),
})
export type Me = z.output<typeof Me>

export const getMe = endpoint({
  method: 'GET',
  path: '/v1/me',
  tag,
  summary: 'Who I am and where I work',
  needs: 'person',
  status: 200,
  reply: Me,
})

export const updateMe = endpoint({
  method: 'PATCH',
  path: '/v1/me',
  tag,
  summary: 'Change my name, and which mail I want',
  needs: 'person',
  versioned: true,
  body: z.strictObject({
    name: z.optional(line(100)),
    mails_off: z.optional(z.array(z.enum(mailChoices)).check(z.maxLength(mailChoices.length))),
  }),
  status: 200,
  reply: Me,
})

export const changePassword = endpoint({
  method: 'PUT',
  path: '/v1/me/password',
  tag,
  summary: 'Change my password; every other session ends',
  needs: 'person',
  body: z.strictObject({ current: anyPassword, password: newPassword }),
  status: 204,
  errors: ['wrong_password'],
})

export const changeEmail = endpoint({
  method: 'POST',
  path: '/v1/me/email',
  tag,
  summary: 'Ask for another mailbox; nothing changes before the new one is confirmed',
  needs: 'person',
  body: z.strictObject({ email, password: anyPassword }),
  status: 202,
  reply: z.object({ status: z.literal('verification_sent') }),
  errors: ['wrong_password'],
})

export const switchWorkspace = endpoint({
  method: 'PUT',
  path: '/v1/me/workspace',
  tag,
  summary: 'Work in another of my workspaces',
  needs: 'person',
  body: z.strictObject({ workspace_id: id }),
  status: 200,
  reply: Me,
  errors: ['not_found'],
})

export const Device = z.object({
  id,
  user_agent: z.nullable(z.string()),
  ip: z.nullable(z.string()),
  created_at: time,
  last_seen_at: time,
  is_current: z.boolean(),
})

export const listDevices = endpoint({
  method: 'GET',
  path: '/v1/me/sessions',
  tag,
  summary: 'The browsers that are signed in as me, the latest first',
  needs: 'person',
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(Device),
})

export const removeDevice = endpoint({
  method: 'DELETE',
  path: '/v1/me/sessions/:id',
  tag,
  summary: 'Sign one browser out',
  needs: 'person',
  params: idParams,
  status: 204,
  errors: ['not_found'],
})
