import type { CollaboratorRole, ResourceKind } from '@latchkey/contract'

export const words = {
  title: 'Shared with me',
  lead: 'What others let you into by name.',
  failed: 'What is shared with you could not be loaded',
  search: 'Search by title or reference',
  searchHint: 'Search',
  heads: { title: 'What', from: 'From', role: 'You', since: 'Since' },
  kinds: {
    repair_request: 'Repair request',
    job: 'Job',
    session: 'Session',
    saved_filter: 'Records',
  } satisfies Record<ResourceKind, string>,
  roles: {
    viewer: 'can look',
    contributor: 'can look, comment and add',
  } satisfies Record<CollaboratorRole, string>,
  isNew: 'New',
  by: (name: string) => `by ${name}`,
  empty: 'Nothing is shared with you',
  emptyWhy: 'When somebody lets you into something by name, it stands here, and a mail tells you.',
  openShop: 'Open a workspace of your own',
  none: 'Nothing is called that',
  noneWhy: 'Look for a part of its title, or see all of it.',
  showAll: 'Show all',
  leave: 'Leave',
  leaveOf: (title: string) => `Leave ${title}`,
  leaveTitle: (title: string) => `Leave ${title}?`,
  leaveWhat:
    'You can no longer open it, from this moment on. What you added stays. To come back you will need a new invitation.',
  stay: 'Stay',
  left: (title: string) => `You have left ${title}.`,
}
