import type { AuditAction, CollaboratorRole, Visibility } from '@latchkey/contract'
import type { Sentences } from './said.ts'

type PeopleAction = Extract<AuditAction, `${'collaborator' | 'resource' | 'visibility'}.${string}`>

const roles: Record<CollaboratorRole, string> = { viewer: 'viewer', contributor: 'contributor' }

const audiences: Record<Visibility, string> = {
  private: 'only its owner and people by name',
  workspace: 'everybody in the workspace',
  public: 'anyone',
}

/** Whose it is, who was let in by name, and who sees it without. */
export const peopleSentences: Sentences<PeopleAction> = {
  'collaborator.invited': {
    label: 'Invited to one thing',
    sentence: ({ email, role }) => `invited ${email} to this as ${roles[role]}`,
  },
  'collaborator.invitation_resent': {
    label: 'Invitation to one thing sent again',
    sentence: ({ email }) => `sent the invitation to ${email} again`,
  },
  'collaborator.joined': {
    label: 'Opened by somebody invited',
    sentence: ({ email }) => `opened this for the first time, with ${email}`,
  },
  'collaborator.role_changed': {
    label: 'Role on one thing changed',
    sentence: ({ email, from, to }) => `made ${email} ${roles[to]} instead of ${roles[from]}`,
  },
  'collaborator.removed': {
    label: 'Removed from one thing',
    sentence: ({ email, role }) => `removed ${email}, who was ${roles[role]}`,
  },
  'collaborator.left': {
    label: 'Left one thing',
    sentence: ({ email, role }) => `left, who was ${roles[role]} with ${email}`,
  },
  'resource.handed_over': {
    label: 'Handed over',
    sentence: ({ from, to }) => `handed this over from ${from.name}, who left, to ${to.name}`,
  },
  'visibility.changed': {
    label: 'Visibility changed',
    sentence: ({ from, to }) => `let ${audiences[to]} see this, instead of ${audiences[from]}`,
  },
}
