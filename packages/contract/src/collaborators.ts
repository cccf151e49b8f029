import * as z from 'zod/mini'
import {
  type CollaboratorRole,
  capabilities,
  collaboratorRoles,
  resourceKinds,
  visibilities,
  workspaceRoles,
} from './capabilities.ts'
import { endpoint } from './endpoint.ts'
import { email, paragraph, searchText } from './text.ts'
import { id, idParams, listOf, paging, time } from './wire.ts'

const tag = 'Collaborators'

const role = z.enum(Object.keys(collaboratorRoles) as [CollaboratorRole, ...CollaboratorRole[]])

/**
 * A named person on one resource. Pending until that person opens it for the first time: before, nothing tells whether the
 * mailbox has an account, though access works at once.
 */
export const Collaborator = z.object({
  id,
  email: z.string(),
  /** null while pending. */
  name: z.nullable(z.string()),
  role,
  status: z.enum(['pending', 'joined']),
  invited_by: z.nullable(z.object({ name: z.string() })),
  version: z.number(),
  created_at: time,
  joined_at: z.nullable(time),
})
export type Collaborator = z.output<typeof Collaborator>

/**
 * `waits`: past the mails of an hour; it goes out by itself later. `none`: that mailbox has had several from the caller within
 * the hour, and gets no more of them.
 */
const mail = z.enum(['sent', 'waits', 'none'])
export const InvitedCollaborator = z.extend(Collaborator, { mail })

const personParams = z.strictObject({ id, collaborator_id: id })

export const listCollaborators = endpoint({
  method: 'GET',
  path: '/v1/resources/:id/collaborators',
  tag,
  summary: 'Who was let in by name, the latest first',
  // People of the shop: the list holds addresses.
  needs: { resource: 'export' },
  params: idParams,
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(Collaborator),
})

export const addCollaborator = endpoint({
  method: 'POST',
  path: '/v1/resources/:id/collaborators',
  tag,
  summary: 'Let a mailbox in by name. The same answer whether it has an account or not; twice is 201 again',
  needs: { resource: 'manage' },
  params: idParams,
  body: z.strictObject({ email, role: z.optional(role) }),
  status: 201,
  reply: InvitedCollaborator,
  errors: ['limit_reached'],
})

export const changeCollaboratorRole = endpoint({
  method: 'PATCH',
  path: '/v1/resources/:id/collaborators/:collaborator_id',
  tag,
  summary: 'Change what they may do',
  needs: { resource: 'manage' },
  versioned: true,
  params: personParams,
  body: z.strictObject({ role: z.optional(role) }),
  status: 200,
  reply: Collaborator,
})

export const removeCollaborator = endpoint({
  method: 'DELETE',
  path: '/v1/resources/:id/collaborators/:collaborator_id',
  tag,
  summary: 'They lose access at once; an invitation is taken back',
  needs: { resource: 'manage' },
  params: personParams,
  status: 204,
})

export const resendCollaboratorInvitation = endpoint({
  method: 'POST',
  path: '/v1/resources/:id/collaborators/:collaborator_id/resend',
  tag,
  summary: 'Send the invitation again, while it is pending',
  needs: { resource: 'manage' },
  params: personParams,
  status: 202,
  reply: z.object({ status: z.literal('sent'), mail }),
  errors: ['conflict'],
})

/** Everybody who can see it now, and whence they can. */
export const Audience = z.object({
  visibility: z.enum(visibilities),
  /** What it could be set to, by whoever may. */
  offered: z.array(z.enum(visibilities)),
  owner: z.object({ name: z.string(), is_me: z.boolean() }),
  /** By the shop they work for: none where it is private. At most 100 named. */
  members: z.object({
    total: z.number(),
    people: z.array(z.object({ name: z.string(), role: z.enum(workspaceRoles), is_me: z.boolean() })),
  }),
  workspace: z.object({ name: z.string() }),
  people_total: z.number(),
  links_total: z.number(),
})
export type Audience = z.output<typeof Audience>

export const getAudience = endpoint({
  method: 'GET',
  path: '/v1/resources/:id/audience',
  tag: 'Visibility',
  summary: 'Who can see it now, and whence: its owner, the shop, people by name, links',
  needs: { resource: 'export' },
  params: idParams,
  status: 200,
  reply: Audience,
})

const Visible = z.object({ visibility: z.enum(visibilities), offered: z.array(z.enum(visibilities)) })

export const getVisibility = endpoint({
  method: 'GET',
  path: '/v1/resources/:id/visibility',
  tag: 'Visibility',
  summary: 'Who can see it without being named, and what could be chosen',
  needs: { resource: 'view', named: true },
  params: idParams,
  status: 200,
  reply: Visible,
})

export const setVisibility = endpoint({
  method: 'PUT',
  path: '/v1/resources/:id/visibility',
  tag: 'Visibility',
  summary: 'private: its owner and people by name. workspace: the shop too. public: anyone may read it',
  needs: { resource: 'manage' },
  params: idParams,
  body: z.strictObject({ visibility: z.enum(visibilities) }),
  status: 200,
  reply: Visible,
})

const SharedWithMe = z.object({
  resource: z.object({ id, kind: z.enum(resourceKinds), reference: z.nullable(z.string()), title: z.string() }),
  workspace: z.object({ name: z.string() }),
  role,
  capabilities: z.array(z.enum(capabilities)),
  invited_by: z.nullable(z.object({ name: z.string() })),
  /** Not opened yet. */
  is_new: z.boolean(),
  shared_at: time,
  updated_at: time,
})
export type SharedWithMe = z.output<typeof SharedWithMe>

export const listSharedWithMe = endpoint({
  method: 'GET',
  path: '/v1/shared-with-me',
  tag,
  summary: 'All that others shared with me by name, the latest first',
  needs: 'person',
  query: z.strictObject({ q: z.optional(searchText), kind: z.optional(z.enum(resourceKinds)), ...paging }),
  status: 200,
  reply: listOf(SharedWithMe),
})

export const leaveResource = endpoint({
  method: 'DELETE',
  path: '/v1/shared-with-me/:id',
  tag,
  summary: 'Leave what was shared with me; `id` is the resource’s',
  needs: { resource: 'view' },
  // By themselves.
  scope: 'none',
  params: idParams,
  status: 204,
  errors: ['not_found'],
})

export const askToBeLetIn = endpoint({
  method: 'POST',
  path: '/v1/resources/:id/access-requests',
  tag: 'Access requests',
  summary: 'Ask the owner to be let in by name. The same answer whether there is such a thing or not',
  needs: 'person',
  params: idParams,
  body: z.strictObject({ message: z.optional(paragraph(2000)) }),
  status: 202,
  reply: z.object({ status: z.literal('sent') }),
})
