import type { AuditAction, AuditData, CollaboratorRole } from '@latchkey/contract'
import { listed, type Sentences } from './said.ts'
import { accessModeWords, settingWords, shareTypeWords } from './setting-words.ts'

type Area = 'share' | 'share_template' | 'access_request' | 'response' | 'comment' | 'file'
type SharingAction = Extract<AuditAction, `${Area}.${string}`>

const roles: Record<CollaboratorRole, string> = { viewer: 'viewer', contributor: 'contributor' }

/** What the list shows after each of these is the thing that was shared, so no sentence names it. */
export const sharingSentences: Sentences<SharingAction> = {
  'share.created': {
    label: 'Link made',
    sentence: madeLink,
  },
  'share.changed': {
    label: 'Link changed',
    sentence: ({ changes }) => `changed ${listed(Object.keys(changes).map(settingWords))} of a link`,
  },
  'share.paused': { label: 'Link paused', sentence: () => 'paused a link' },
  'share.resumed': { label: 'Link resumed', sentence: () => 'opened a paused link again' },
  'share.revoked': { label: 'Sharing stopped', sentence: () => 'stopped a link for good' },
  'share.regenerated': { label: 'Link replaced', sentence: () => 'gave a link a new address; the old one is dead' },
  'share.opened': { label: 'Link first opened', sentence: () => 'opened a link for the first time' },
  'share.sent': {
    label: 'Link mailed',
    sentence: ({ recipients }) => `mailed a link to ${listed(firstOf(recipients))}`,
  },
  'share_template.created': {
    label: 'Link template added',
    sentence: ({ name }) => `added the link template ${name}`,
  },
  'share_template.changed': {
    label: 'Link template changed',
    sentence: ({ changes }) => `changed ${listed(Object.keys(changes).map(settingWords))} of a link template`,
  },
  'share_template.removed': {
    label: 'Link template removed',
    sentence: ({ name }) => `removed the link template ${name}`,
  },
  'access_request.made': {
    label: 'Access asked for',
    sentence: ({ wants, email }) =>
      wants === 'access' ? `asked for access, with ${email}` : `asked to open a link again, with ${email}`,
  },
  'access_request.approved': {
    label: 'Access given',
    sentence: ({ wants, email, role }) =>
      wants === 'access'
        ? `let ${email} in${role ? ` as ${roles[role]}` : ''}`
        : `opened a link again because ${email} asked`,
  },
  'access_request.declined': {
    label: 'Access declined',
    sentence: ({ wants, email }) =>
      wants === 'access' ? `did not let ${email} in` : `did not open a link again for ${email}`,
  },
  'response.made': {
    label: 'Contractor answered',
    sentence: ({ name, decision }) =>
      decision === 'accept' ? `made an offer, as ${name}` : `declined the work, as ${name}`,
  },
  'response.accepted': { label: 'Offer taken', sentence: ({ name }) => `took the offer of ${name}` },
  'response.declined': { label: 'Offer refused', sentence: ({ name }) => `refused the offer of ${name}` },
  'comment.added': {
    label: 'Comment added',
    sentence: ({ share_id }) => `commented${through(share_id)}`,
  },
  'file.added': {
    label: 'File added',
    sentence: ({ name, share_id }) => `added the file ${name}${through(share_id)}`,
  },
  'file.removed': { label: 'File removed', sentence: ({ name }) => `removed the file ${name}` },
}

function madeLink({ share_type, access_mode, expires_at }: AuditData['share.created']): string {
  const life = expires_at ? `until ${day(expires_at)}` : 'without an end'
  return `made a link for ${shareTypeWords(share_type)}, to ${accessModeWords(access_mode)}, ${life}`
}

/** A link goes to fifty mailboxes at once at most; the export has them all. */
const firstOf = (mailboxes: string[]) =>
  mailboxes.length <= 4 ? mailboxes : [...mailboxes.slice(0, 3), `${mailboxes.length - 3} others`]

const through = (shareId: string | null) => (shareId ? ' through a link' : '')
const day = (at: string) => new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format(new Date(at))
