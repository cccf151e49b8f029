import { getSavedFilterRecord, listSavedFilterRecords, type ReplyOf, updateSavedFilterRecord } from '@latchkey/contract'
import { useCall } from '../../../lib/use-call.ts'
import { useShown } from '../../../lib/use-shown.ts'

export type RecordOfFilter = ReplyOf<typeof getSavedFilterRecord>

/** What somebody who has a record through a filter does with it: change it, or read what stands now. */
export function useRecordOfFilter(id: string, recordId: string) {
  const params = { id, record_id: recordId }
  const update = useCall(updateSavedFilterRecord)
  const { show, load } = useShown(getSavedFilterRecord, { params }, [listSavedFilterRecords])
  return {
    change: async ({ version }: RecordOfFilter, data: Record<string, unknown>, reason: string) => {
      const body = { data, ...(reason && { reason }) }
      return show(await update.mutateAsync({ params, body, ifMatch: version }))
    },
    load,
  }
}
