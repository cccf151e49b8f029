import {
  addSessionEntry,
  type BodyOf,
  getSession,
  listAudit,
  listResourceAudit,
  listSessions,
} from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { refreshAll, useCall } from '../../../lib/use-call.ts'
import { entryArrived } from '../entry-arrived.ts'
import { type EntriesPage, type Entry, pageKey, pageOf, withEntry } from './entry-pages.ts'

export type Written = Pick<BodyOf<typeof addSessionEntry>, 'role' | 'body'>

/** Adds an entry and puts it where it belongs on the page. */
export function useAddEntry(sessionId: string) {
  const client = useQueryClient()
  const add = useCall(addSessionEntry)
  return async (body: Written) => {
    // It stands on the page already, so it arrives even if that is closed or loaded anew.
    const entry: Entry = await add.mutateAsync({ params: { id: sessionId }, body, keepalive: true })
    client.setQueryData<EntriesPage>(pageKey(sessionId, pageOf(entry.seq)), (page) => withEntry(page, entry) ?? page)
    // The look at it is another thing than its being added.
    void entryArrived(client, sessionId, entry.seq)
    void refreshAll(client, [getSession, listSessions, listAudit, listResourceAudit])
  }
}
