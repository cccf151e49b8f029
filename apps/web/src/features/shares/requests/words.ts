import type { CollaboratorRole } from '@latchkey/contract'

const roles: Record<CollaboratorRole, string> = { viewer: 'Viewer', contributor: 'Contributor' }

export const words = {
  title: 'Requests',
  lead: 'Who asks to be let in, or to have a link opened again. Each gets your answer by mail.',
  failed: 'The requests could not be loaded',
  waiting: 'Waiting for an answer',
  answered: 'Answered',
  noneWaiting: 'Nobody is waiting for an answer.',
  empty: 'Nobody has asked',
  emptyWhy:
    'Whoever opens a link, or comes to an address that is not for them, can ask to be let in by name, or to have a link that ran out opened again.',
  emptyAction: 'See the links',
  wish: {
    access: { pending: 'asks to be let in to', answered: 'asked to be let in to' },
    reopening: {
      pending: 'asks for an expired link to be opened again:',
      answered: 'asked for an expired link to be opened again:',
    },
  },
  viaLink: 'The link',
  within: 'Signed in, without a link',
  roles,
  roleHints: { viewer: 'can see it', contributor: 'can see it, comment and edit' } satisfies Record<
    CollaboratorRole,
    string
  >,
  role: (person: string) => `What ${person} may do`,
  howLong: (person: string) => `For how long, for ${person}`,
  expiries: { '24h': 'For 24 hours', '7d': 'For 7 days', '30d': 'For 30 days', never: 'With no end' },
  approve: 'Let in',
  reopen: 'Open again',
  decline: 'Decline',
  letIn: (person: string) => `${person} can open it now, and is told by mail.`,
  reopened: (person: string) => `The link works again. ${person} is told by mail.`,
  declined: (person: string) => `Declined. ${person} is told by mail.`,
  others: 'Its owner, or an owner or admin of the shop, answers.',
  already: 'Somebody else answered this first.',
  leave: 'Leave it waiting',
  declineTitle: (person: string) => `Decline ${person}?`,
  declineWhat: (person: string) => `${person} is told by mail, and can ask again. What is shared already stays shared.`,
  outcome: { approved: 'Let in', declined: 'Declined' },
  outcomeReopened: 'Opened again',
  asRole: (role: CollaboratorRole) => `as ${roles[role].toLowerCase()}`,
  by: (name: string) => `by ${name}`,
}
