import { getSession, listSessionEntries } from '@latchkey/contract'
import type { Query, QueryClient } from '@tanstack/react-query'
import { keyOf } from '../../lib/use-query-of.ts'
import { type EntriesPage, hasRoom } from './transcript/entry-pages.ts'
import type { SessionDetail } from './use-session-change.ts'

/** A session has so many entries by now: its total follows, and the pages that were not full are read again. */
export async function entryArrived(client: QueryClient, sessionId: string, total: number) {
  client.setQueryData<SessionDetail>(
    keyOf(getSession, { params: { id: sessionId } }),
    (session) => session && { ...session, entries_total: Math.max(session.entries_total, total) },
  )
  await client.invalidateQueries({ predicate: (query) => isOpenPage(query, sessionId) })
}

function isOpenPage({ queryKey: [path, input], state }: Query, sessionId: string): boolean {
  const { params } = (input ?? {}) as { params?: { id?: string } }
  return path === listSessionEntries.path && params?.id === sessionId && hasRoom(state.data as EntriesPage | undefined)
}
