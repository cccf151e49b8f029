import { getSession, listSessions, type SessionDetail } from '@latchkey/contract'
import { targetOf } from '../../sharing/target-of.ts'

/** What shows how far a session reaches. */
const reachShownBy = [listSessions, getSession]

export const shareTargetOf = (session: Pick<SessionDetail, 'id' | 'title' | 'visibility' | 'reach'>) =>
  targetOf(session, { kind: 'session', refresh: reachShownBy })
