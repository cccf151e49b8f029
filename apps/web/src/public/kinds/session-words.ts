import type { PublicShareJson } from '@latchkey/contract'

type Origin = NonNullable<Extract<PublicShareJson, { kind: 'session' }>['content']>['origin']

export const sessionWords = {
  made: 'Made',
  origins: { local: 'In the shop', remote: 'Elsewhere' } satisfies Record<Origin, string>,
  entries: 'Entries',
  started: 'Begins',
  list: 'What was said',
  none: 'Nothing has been said yet.',
  /** Those that a transcript usually has; any other says itself. */
  roles: { user: 'User', assistant: 'Assistant', system: 'System', tool: 'Tool' } as Record<string, string>,
  earlier: 'Show what came before',
  more: (from: string, to: string, all: string) => `Show ${from} to ${to} of ${all}`,
  loading: 'One moment',
  added: (from: string, to: string) => `Entries ${from} to ${to} are shown.`,
  failed: 'The next entries could not be loaded.',
}
