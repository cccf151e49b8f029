import {
  deleteRecord,
  type Field,
  getRecord,
  listAudit,
  listRecordEdits,
  restoreRecord,
  updateRecord,
} from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../lib/call.ts'
import { isProblem } from '../../../lib/call-error.ts'
import { refreshAll, useCall } from '../../../lib/use-call.ts'
import { titleOf } from '../../../ui/record-values/field-text.ts'
import { toastProblem } from '../../../ui/toast-problem.ts'
import { toast } from '../../../ui/toast-queue.ts'
import { words } from '../words.ts'
import { showRecord, takeOut } from './record-cache.ts'
import type { ShownRecord } from './use-records.ts'

/** What is done with one record, in the grid and on its page. What stands afterwards is shown wherever it is. */
export function useRecordActions(fields: readonly Field[]) {
  const client = useQueryClient()
  const update = useCall(updateRecord)
  const remove = useCall(deleteRecord)
  const restore = useCall(restoreRecord)
  const refresh = () => refreshAll(client, [listRecordEdits, listAudit])

  const load = async (id: string) => {
    const now = await call(getRecord, { params: { id } })
    showRecord(client, now)
    return now
  }

  /** Somebody else was first: what stands is loaded, so that the next attempt rests on it. */
  const onPresent = async <T>(id: string, act: () => Promise<T>) => {
    try {
      return await act()
    } catch (error) {
      if (isProblem(error, 'version_conflict')) await load(id)
      throw error
    }
  }

  const bringBack = async (record: ShownRecord, putBack?: (back: ShownRecord) => void) => {
    const back = await restore.mutateAsync({ params: { id: record.id } })
    takeOut(client, record, 'deleted')
    showRecord(client, back)
    putBack?.(back)
    toast(words.grid.restored(titleOf(fields, back)))
    await refresh()
  }

  return {
    load,
    change: async ({ id, version }: ShownRecord, data: Record<string, unknown>, reason?: string) => {
      const body = { data, ...(reason ? { reason } : {}) }
      const changed = await onPresent(id, () => update.mutateAsync({ params: { id }, body, ifMatch: version }))
      showRecord(client, changed)
      await refresh()
      return changed
    },
    remove: async (record: ShownRecord) => {
      const { id, version } = record
      await onPresent(id, () => remove.mutateAsync({ params: { id }, ifMatch: version }))
      const putBack = takeOut(client, record, 'live')
      const undo = () => void bringBack(record, putBack).catch(toastProblem)
      toast(words.grid.removed(titleOf(fields, record)), { undo })
      await refresh()
    },
    restore: (record: ShownRecord) => bringBack(record),
  }
}

export type RecordActions = ReturnType<typeof useRecordActions>
