import {
  type BodyOf,
  getSavedFilter,
  listAudit,
  listResourceAudit,
  listSavedFilterRecords,
  listSavedFilters,
  type ReplyOf,
  updateSavedFilter,
} from '@latchkey/contract'
import { useCall } from '../../../lib/use-call.ts'
import { useShown } from '../../../lib/use-shown.ts'

export type FilterDetail = ReplyOf<typeof getSavedFilter>

/** What every part of the page does with its filter: change it, or read what stands now. Both end up on the page. */
export function useFilterChange(id: string) {
  const update = useCall(updateSavedFilter)
  const input = { params: { id } }
  const { show, load } = useShown(getSavedFilter, input, [
    listSavedFilters,
    listSavedFilterRecords,
    listAudit,
    listResourceAudit,
  ])
  return {
    change: async (body: BodyOf<typeof updateSavedFilter>, ifMatch: number) =>
      show(await update.mutateAsync({ ...input, body, ifMatch })),
    load,
  }
}
