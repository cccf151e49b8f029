import * as z from 'zod/mini'
import { workspaceRoles } from './capabilities.ts'
import { endpoint } from './endpoint.ts'
import { email } from './text.ts'
import { id, idParams, listOf, paging, time } from './wire.ts'

const tag = 'Members'
const role = z.enum(workspaceRoles)

export const Member = z.object({
  id,
  email: z.string(),
  name: z.nullable(z.string()),
  role,
  status: z.enum(['active', 'pending']),
  is_me: z.boolean(),
  version: z.number(),
  created_at: time,
})
export type Member = z.output<typeof Member>

export const listMembers = endpoint({
  method: 'GET',
  path: '/v1/workspace/members',
  tag,
  summary: 'Members and pending invitations',
  needs: 'member',
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(Member),
})

export const inviteMember = endpoint({
  method: 'POST',
  path: '/v1/workspace/members',
  tag,
  summary: 'Invite somebody by e-mail; the answer is the same for known and unknown mailboxes',
  needs: 'admin',
  body: z.strictObject({ email, role }),
  status: 201,
  reply: Member,
})

export const changeMemberRole = endpoint({
  method: 'PATCH',
  path: '/v1/workspace/members/:id',
  tag,
  summary: 'Change a role. Only an owner makes owners; the last owner stays',
  needs: 'admin',
  versioned: true,
  params: idParams,
  body: z.strictObject({ role }),
  status: 200,
  reply: Member,
  errors: ['not_found', 'conflict'],
})

export const removeMember = endpoint({
  method: 'DELETE',
  path: '/v1/workspace/members/:id',
  tag,
  summary:
    'Remove a member, cancel an invitation, or leave. What was theirs passes to whoever removes them, or to the longest owner',
  needs: 'member',
  // Whoever leaves does so themselves.
  scope: 'admin',
  versioned: true,
  params: idParams,
  status: 204,
  errors: ['not_found', 'conflict'],
})

export const resendInvitation = endpoint({
  method: 'POST',
  path: '/v1/workspace/members/:id/resend',
  tag,
  summary: 'Mail a pending invitation again; the earlier link stops working',
  needs: 'admin',
  params: idParams,
  status: 202,
  reply: Member,
  errors: ['not_found', 'conflict'],
})
