import type { ListedSession } from './session-row.tsx'

interface Sharer {
  accountId: string | undefined
  /** Whether things of the shop are theirs to share. */
  mayShare: boolean
}

/** Whether a row offers it: what is one's own always, what is private to somebody else never. The API decides. */
export const mayShareRow = ({ accountId, mayShare }: Sharer, { owner, visibility }: ListedSession) =>
  owner.id === accountId || (mayShare && visibility !== 'private')
