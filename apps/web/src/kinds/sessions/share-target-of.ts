import { getSession, listSessions, type SessionDetail } from '@latchkey/contract'
import type { ShareTarget } from '../../sharing/share-target.ts'

/** What shows how far a session reaches. */
const reachShownBy = [listSessions, getSession]

export const shareTargetOf = ({
  id,
  title,
  visibility,
  reach,
}: Pick<SessionDetail, 'id' | 'title' | 'visibility' | 'reach'>): ShareTarget => ({
  id,
  kind: 'session',
  title,
  visibility,
  people: reach?.people ?? 0,
  refresh: reachShownBy,
})
