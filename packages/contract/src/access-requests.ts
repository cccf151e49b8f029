import * as z from 'zod/mini'
import { type CollaboratorRole, collaboratorRoles, resourceKinds } from './capabilities.ts'
import { endpoint } from './endpoint.ts'
import { id, idParams, listOf, paging, time } from './wire.ts'
import { shareExpiries } from './workspace.ts'

const tag = 'Access requests'

const role = z.enum(Object.keys(collaboratorRoles) as [CollaboratorRole, ...CollaboratorRole[]])

export const AccessRequest = z.object({
  id,
  /** To be let in by name, or an expired link opened again. */
  wants: z.enum(['access', 'reopening']),
  name: z.nullable(z.string()),
  email: z.string(),
  company: z.nullable(z.string()),
  message: z.nullable(z.string()),
  status: z.enum(['pending', 'approved', 'declined']),
  role: z.nullable(role),
  resource: z.object({ id, kind: z.enum(resourceKinds), title: z.string() }),
  /** null where it was asked from within, by somebody signed in. */
  share_id: z.nullable(id),
  /** Whoever looks may answer it. */
  may_decide: z.boolean(),
  decided_by: z.nullable(z.object({ name: z.string() })),
  decided_at: z.nullable(time),
  created_at: time,
})
export type AccessRequest = z.output<typeof AccessRequest>

export const listAccessRequests = endpoint({
  method: 'GET',
  path: '/v1/access-requests',
  tag,
  summary: 'Who asks to be let in, newest first',
  needs: 'member',
  query: z.strictObject({
    status: z.optional(AccessRequest.shape.status),
    resource_id: z.optional(id),
    ...paging,
  }),
  status: 200,
  reply: listOf(AccessRequest),
})

export const approveAccessRequest = endpoint({
  method: 'POST',
  path: '/v1/access-requests/:id/approval',
  tag,
  summary: 'Let them in as `role` (viewer where left out), or open the link again for so long (7 days where not said)',
  needs: { resource: 'manage', of: 'access_request' },
  params: idParams,
  body: z.strictObject({ role: z.optional(role), expires_in: z.optional(z.enum(shareExpiries)) }),
  status: 200,
  reply: AccessRequest,
  errors: ['conflict', 'limit_reached'],
})

export const declineAccessRequest = endpoint({
  method: 'POST',
  path: '/v1/access-requests/:id/refusal',
  tag,
  summary: 'Say no',
  needs: { resource: 'manage', of: 'access_request' },
  params: idParams,
  status: 200,
  reply: AccessRequest,
  errors: ['conflict'],
})
