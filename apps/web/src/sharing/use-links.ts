import {
  getAudience,
  listAccessRequests,
  listAudit,
  listCollaborators,
  listResourceShares,
  listShares,
} from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { refreshAll } from '../lib/use-call.ts'
import { useQueryOf } from '../lib/use-query-of.ts'
import type { ShareTarget } from './share-target.ts'

export const useLinks = (id: string) => useQueryOf(listResourceShares, { params: { id }, query: { page_size: 100 } })

/** What shows links and people, or says how many there are. */
export const shownBy = ({ refresh }: Pick<ShareTarget, 'refresh'>) => [
  listResourceShares,
  listShares,
  listAccessRequests,
  listAudit,
  listCollaborators,
  getAudience,
  ...refresh,
]

export function useRefreshLinks(target: Pick<ShareTarget, 'refresh'>) {
  const client = useQueryClient()
  return () => refreshAll(client, shownBy(target))
}

/** What the dialog itself shows: somebody may have come in since it was last looked at. */
export function useLookAgain() {
  const client = useQueryClient()
  return () => refreshAll(client, [listResourceShares, listCollaborators, getAudience, listAccessRequests])
}
