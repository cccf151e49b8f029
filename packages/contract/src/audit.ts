import * as z from 'zod/mini'
import {
  type CollaboratorRole,
  type KeyScope,
  resourceKinds,
  type Visibility,
  type WorkspaceRole,
} from './capabilities.ts'
import { endpoint } from './endpoint.ts'
import type { JobStatus } from './job-lifecycle.ts'
import { id, idParams, listOf, moment, paging, time } from './wire.ts'

const tag = 'Audit'

type Changes = Record<string, { from: unknown; to: unknown }>
type Invited = { member_id: string; email: string }
type Joined = Invited & { account_id: string }
/** How a share is named in what is written down. */
type Shared = { share_id: string }
type Named = { collaborator_id: string; email: string }
type Person = { account_id: string; name: string }
type Asked = { share_id: string | null; request_id: string; wants: 'access' | 'reopening'; email: string }
type OfPipeline = { pipeline_id: string; pipeline: string }
type OfCustomer = { customer_id: string; name: string }
type OfKey = { key_id: string; name: string; hint: string }
/** `address` without what may be secret in it. */
type OfWebhook = { webhook_id: string; address: string }
/** From where to where, and why. */
type Moved = { from: JobStatus; to: JobStatus; reason: string | null }
type Answered = { response_id: string; name: string }

/** What is recorded, and what is written down with it. Also the names of the live events and webhooks. */
export type AuditData = {
  'workspace.created': { name: string; slug: string }
  'workspace.changed': { changes: Changes }
  'workspace.logo_changed': { removed: boolean }
  'member.invited': Invited & { role: WorkspaceRole }
  'member.invitation_resent': Invited
  'member.invitation_cancelled': Invited
  'member.joined': Joined & { role: WorkspaceRole }
  'member.role_changed': Invited & { account_id: string | null; from: WorkspaceRole; to: WorkspaceRole }
  'member.removed': Joined & { role: WorkspaceRole }
  'member.left': Joined & { role: WorkspaceRole }
  'property.created': { property_id: string; label: string }
  'property.changed': { property_id: string; changes: Changes }
  'property.removed': { property_id: string; label: string }
  'repair_request.created': { reference: string; title: string }
  'repair_request.changed': { changes: Changes }
  'repair_request.update_added': { update_id: string; status: string | null }
  'repair_request.deleted': { reference: string; title: string }
  'share.created': Shared & { share_type: string; access_mode: string; expires_at: string | null }
  'share.changed': Shared & { changes: Changes }
  'share.paused': Shared
  'share.resumed': Shared
  'share.revoked': Shared
  'share.regenerated': Shared
  /** The first time that a person opened it; each opening is in its access log. */
  'share.opened': Shared
  'share.sent': Shared & { recipients: string[] }
  'share_template.created': { template_id: string; name: string }
  'share_template.changed': { template_id: string; changes: Changes }
  'share_template.removed': { template_id: string; name: string }
  'access_request.made': Asked
  'access_request.approved': Asked & { role: CollaboratorRole | null }
  'access_request.declined': Asked
  'collaborator.invited': Named & { role: CollaboratorRole }
  'collaborator.invitation_resent': Named
  /** Opened it for the first time. */
  'collaborator.joined': Named
  'collaborator.role_changed': Named & { from: CollaboratorRole; to: CollaboratorRole }
  'collaborator.removed': Named & { role: CollaboratorRole }
  'collaborator.left': Named & { role: CollaboratorRole }
  /** Whose it was went: it is somebody else's of the shop now. */
  'resource.handed_over': { from: Person; to: Person }
  'visibility.changed': { from: Visibility; to: Visibility }
  'session.created': { title: string; origin: 'local' | 'remote'; entries: number }
  'session.changed': { changes: Changes }
  'session.entry_added': { entry_id: string; seq: number; role: string }
  'session.deleted': { title: string }
  'pipeline.created': { pipeline_id: string; name: string }
  'pipeline.changed': { pipeline_id: string; name: string; changes: Changes }
  'pipeline.deleted': { pipeline_id: string; name: string }
  'record.created': OfPipeline & { record_id: string }
  /** The fields, by key. From what to what is in its edits. */
  'record.edited': OfPipeline & { record_id: string; share_id: string | null; fields: string[] }
  'record.deleted': OfPipeline & { record_id: string }
  'record.restored': OfPipeline & { record_id: string }
  'record.imported': OfPipeline & { records: number }
  'record.commented': OfPipeline & { record_id: string; comment_id: string; share_id: string | null }
  'saved_filter.created': { title: string; pipeline_id: string }
  'saved_filter.changed': { changes: Changes }
  'saved_filter.deleted': { title: string }
  'job.created': { reference: string; title: string; source: string }
  /** The fields. From what to what is in its edits. */
  'job.edited': { fields: string[]; reason: string | null }
  /** Begun or changed by a customer, and nobody else's business until it is handed in. */
  'job.drafted': { fields: string[] }
  'job.discarded': Record<string, never>
  'job.submitted': Moved
  'job.approved': Moved
  'job.rejected': Moved
  'job.returned': Moved
  /** Every other step. */
  'job.status_changed': Moved
  'job.rated': { score: number }
  'job.deleted': { reference: string; title: string }
  'job.task_added': { task_id: string; title: string }
  'job.task_changed': { task_id: string; title: string; changes: Changes }
  'job.task_removed': { task_id: string; title: string }
  'message.sent': { message_id: string; side: 'shop' | 'customer' }
  'job.note_added': { note_id: string }
  'customer.created': OfCustomer
  'customer.changed': { customer_id: string; changes: Changes }
  'customer.invited': OfCustomer & { email: string }
  /** Came to the portal by themselves. */
  'customer.registered': OfCustomer
  /** Came to the portal whom the shop had written down. */
  'customer.joined': OfCustomer
  'customer.profile_changed': { customer_id: string; changes: Changes }
  'customer.deactivated': OfCustomer
  'customer.reactivated': OfCustomer
  /** Gave the portal up, and with it their account where nothing else hung on it. */
  'customer.left': OfCustomer & { account_closed: boolean }
  'response.made': Shared & Answered & { decision: 'accept' | 'decline' }
  'response.accepted': Answered
  'response.declined': Answered
  'comment.added': { comment_id: string; share_id: string | null }
  'file.added': { file_id: string; name: string; share_id: string | null }
  'file.removed': { file_id: string; name: string }
  'api_key.created': OfKey & { scopes: KeyScope[]; expires_at: string | null }
  'api_key.revoked': OfKey
  'webhook.created': OfWebhook & { events: string[] }
  'webhook.changed': OfWebhook & { changes: Changes }
  'webhook.secret_renewed': OfWebhook
  /** By itself: the other side said that it is gone, or nothing arrived for days. */
  'webhook.paused': OfWebhook & { reason: 'gone' | 'failing' }
  'webhook.test': OfWebhook
  'webhook.removed': OfWebhook
  /** Work that had failed for good, whatever workspace it was for; by those who run the program. */
  'system.jobs_retried': { jobs: number; tasks: string[] }
  'account.registered': Record<string, never>
  'account.changed': { from: string; to: string }
  'account.mails_changed': { off: string[] }
  'account.password_changed': Record<string, never>
  'account.password_reset': Record<string, never>
  'account.email_change_requested': Record<string, never>
  'account.email_changed': Record<string, never>
}
export type AuditAction = keyof AuditData

export const actorKinds = ['account', 'customer', 'key', 'share', 'system'] as const
export type ActorKind = (typeof actorKinds)[number]

export const AuditEntry = z.object({
  id,
  action: z.string(),
  actor: z.object({
    kind: z.enum(actorKinds),
    id: z.nullable(id),
    name: z.nullable(z.string()),
    /** With which key, where it was by one: then the id is the key's and the name is of whom it acts as. */
    key: z.optional(z.object({ name: z.string(), hint: z.string() })),
  }),
  resource: z.nullable(z.object({ id, kind: z.enum(resourceKinds), title: z.string() })),
  data: z.record(z.string(), z.unknown()),
  at: time,
})
export type AuditEntry = z.output<typeof AuditEntry>

const resourceFilters = {
  actor: z.optional(id),
  /** One action, or the word before its dot for all of a group. */
  action: z.optional(z.string().check(z.regex(/^[a-z_]+(\.[a-z_]+)?$/, 'Must be an action such as member.invited'))),
  from: z.optional(moment),
  to: z.optional(moment),
}
const filters = { resource_id: z.optional(id), ...resourceFilters }

export const listAudit = endpoint({
  method: 'GET',
  path: '/v1/audit',
  tag,
  summary: 'What was done in this workspace, newest first',
  needs: 'admin',
  query: z.strictObject({ ...filters, ...paging }),
  status: 200,
  reply: listOf(AuditEntry),
})

export const exportAudit = endpoint({
  method: 'GET',
  path: '/v1/audit/export',
  tag,
  summary: 'The same as a file, oldest first',
  needs: 'admin',
  query: z.strictObject({ ...filters, format: z.optional(z.enum(['csv', 'json'])) }),
  status: 200,
  download: ['text/csv', 'application/json'],
})

export const listResourceAudit = endpoint({
  method: 'GET',
  path: '/v1/resources/:id/audit',
  tag,
  summary: 'What was done with one resource, newest first',
  // People of the shop: entries hold addresses, which no outsider sees.
  needs: { resource: 'export' },
  params: idParams,
  query: z.strictObject({ ...resourceFilters, ...paging }),
  status: 200,
  reply: listOf(AuditEntry),
})

export const exportResourceAudit = endpoint({
  method: 'GET',
  path: '/v1/resources/:id/audit/export',
  tag,
  summary: 'The same as a file, oldest first',
  needs: { resource: 'export' },
  params: idParams,
  query: z.strictObject({ ...resourceFilters, format: z.optional(z.enum(['csv', 'json'])) }),
  status: 200,
  download: ['text/csv', 'application/json'],
})
