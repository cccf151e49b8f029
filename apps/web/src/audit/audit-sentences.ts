import type { AuditAction, KeyScope, MailChoice, WorkspaceRole } from '@latchkey/contract'
import { jobSentences } from './job-sentences.ts'
import { peopleSentences } from './people-sentences.ts'
import { recordSentences } from './record-sentences.ts'
import { listed, type Sentences } from './said.ts'
import { settingWords } from './setting-words.ts'
import { sharingSentences } from './sharing-sentences.ts'
import { webhookSentences } from './webhook-sentences.ts'

const roles: Record<WorkspaceRole, string> = { owner: 'owner', admin: 'admin', member: 'member' }

const mails: Record<MailChoice, string> = {
  role_change: 'changed roles',
  removal: 'being removed',
  access_request: 'requests for access',
  approval: 'answered requests',
  submission: 'jobs that customers hand in',
  customer_message: 'messages from customers',
  job_status: 'where their jobs stand',
  job_message: 'messages from the shop',
}
const mailWords = (choice: string) => new Map(Object.entries(mails)).get(choice) ?? choice

const scopes: Record<KeyScope, string> = { read: 'read', write: 'write', share: 'share', admin: 'do everything' }
const keyWords = (scope: KeyScope) => scopes[scope]

/** Every action has its sentence: one that lacks it does not compile. */
export const auditSentences: Sentences<AuditAction> = {
  'workspace.created': {
    label: 'Workspace opened',
    sentence: ({ name }) => `opened the workspace ${name}`,
  },
  'workspace.changed': {
    label: 'Settings changed',
    sentence: ({ changes }) => `changed ${listed(Object.keys(changes).map(settingWords))}`,
  },
  'workspace.logo_changed': {
    label: 'Logo changed',
    sentence: ({ removed }) => (removed ? 'removed the logo' : 'set a new logo'),
  },
  'member.invited': {
    label: 'Invited',
    sentence: ({ email, role }) => `invited ${email} as ${roles[role]}`,
  },
  'member.invitation_resent': {
    label: 'Invitation sent again',
    sentence: ({ email }) => `sent the invitation to ${email} again`,
  },
  'member.invitation_cancelled': {
    label: 'Invitation cancelled',
    sentence: ({ email }) => `cancelled the invitation to ${email}`,
  },
  'member.joined': {
    label: 'Joined',
    sentence: ({ email, role }) => `joined as ${roles[role]}, with ${email}`,
  },
  'member.role_changed': {
    label: 'Role changed',
    sentence: ({ email, from, to }) => `made ${email} ${roles[to]} instead of ${roles[from]}`,
  },
  'member.removed': {
    label: 'Removed',
    sentence: ({ email, role }) => `removed ${email}, who was ${roles[role]}`,
  },
  'member.left': {
    label: 'Left',
    sentence: ({ email, role }) => `left, who was ${roles[role]} with ${email}`,
  },
  'property.created': {
    label: 'Property added',
    sentence: ({ label }) => `added the property ${label}`,
  },
  'property.changed': {
    label: 'Property changed',
    sentence: () => 'changed a property',
  },
  'property.removed': {
    label: 'Property removed',
    sentence: ({ label }) => `took the property ${label} off the list`,
  },
  'repair_request.created': {
    label: 'Repair request taken down',
    sentence: ({ reference, title }) => `took down ${reference}, ${title}`,
  },
  'repair_request.changed': {
    label: 'Repair request changed',
    sentence: ({ changes }) => `changed ${listed(Object.keys(changes).map(settingWords))} of a repair request`,
  },
  'repair_request.update_added': {
    label: 'Repair request moved on',
    sentence: ({ status }) =>
      status
        ? `wrote into a repair request and set it to ${status.replaceAll('_', ' ')}`
        : 'wrote into a repair request',
  },
  'repair_request.deleted': {
    label: 'Repair request deleted',
    sentence: ({ reference, title }) => `deleted ${reference}, ${title}`,
  },
  'session.created': {
    label: 'Session begun',
    sentence: ({ title, origin, entries }) =>
      `began the session ${title}${entries > 0 ? ` with ${entriesWords(entries)}` : ''}${origin === 'remote' ? ', made elsewhere' : ''}`,
  },
  'session.changed': {
    label: 'Session changed',
    sentence: ({ changes }) => `changed ${listed(Object.keys(changes).map(settingWords))} of a session`,
  },
  'session.entry_added': {
    label: 'Entry added',
    sentence: ({ seq, role }) => `added entry ${seq.toLocaleString('en')} to a session, as ${role}`,
  },
  'session.deleted': { label: 'Session deleted', sentence: ({ title }) => `deleted the session ${title}` },
  ...recordSentences,
  ...jobSentences,
  ...sharingSentences,
  ...peopleSentences,
  ...webhookSentences,
  'api_key.created': {
    label: 'API key made',
    sentence: ({ name, hint, scopes }) =>
      `made the API key ${name} (${hint}…), which may ${listed(scopes.map(keyWords))}`,
  },
  'system.jobs_retried': {
    label: 'Failed work tried again',
    sentence: ({ jobs }) =>
      jobs === 1 ? 'tried work again that had failed' : `tried ${jobs} pieces of failed work again`,
  },
  'api_key.revoked': {
    label: 'API key revoked',
    sentence: ({ name, hint }) => `revoked the API key ${name} (${hint}…)`,
  },
  'account.registered': { label: 'Registered', sentence: () => 'registered' },
  'account.changed': { label: 'Name changed', sentence: ({ from, to }) => `changed their name from ${from} to ${to}` },
  'account.mails_changed': {
    label: 'Mail choice changed',
    sentence: ({ off }) =>
      off.length === 0 ? 'wants every kind of mail' : `turned off the mail about ${listed(off.map(mailWords))}`,
  },
  'account.password_changed': { label: 'Password changed', sentence: () => 'changed their password' },
  'account.password_reset': { label: 'Password reset', sentence: () => 'set a new password by mail' },
  'account.email_change_requested': { label: 'New e-mail asked for', sentence: () => 'asked to change their e-mail' },
  'account.email_changed': { label: 'E-mail changed', sentence: () => 'changed their e-mail' },
}

const entriesWords = (count: number) => (count === 1 ? '1 entry' : `${count.toLocaleString('en')} entries`)

const isKnown = (action: string): action is AuditAction => Object.hasOwn(auditSentences, action)

/** An entry of a newer Latchkey is still told, only less well. */
export function auditSentence({ action, data }: { action: string; data: Record<string, unknown> }): string {
  if (!isKnown(action)) return action.replace('.', ': ').replaceAll('_', ' ')
  // What was recorded under an action has that action's shape: the API's compiler saw to it.
  const say = auditSentences[action].sentence as (data: unknown) => string
  return say(data)
}
