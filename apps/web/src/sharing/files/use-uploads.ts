import type { addCustomerJobFile, addJobFile, addRepairFile } from '@latchkey/contract'
import { useSyncExternalStore } from 'react'
import { upload } from '../../lib/upload.ts'
import { useLeaveWarning } from '../../lib/use-leave-warning.ts'
import { type SendFile, type Upload, uploadLineOf } from './upload-line.ts'

export type AddFile = typeof addRepairFile | typeof addJobFile | typeof addCustomerJobFile

/** What is on its way to a thing just now. Whoever leaves the page meanwhile is asked. */
export function useUploadsTo(id: string): readonly Upload[] {
  const line = uploadLineOf(id)
  const uploads = useSyncExternalStore(line.on, line.get)
  useLeaveWarning(uploads.some(isUnsaved))
  return uploads
}

/** On its way or kept for another attempt: it goes with the page. What was refused does not. */
export const isUnsaved = ({ problem, mayRetry }: Upload) => problem === null || mayRetry

/** What was refused stays with its reason until dismissed; what the line lost waits for another attempt. */
export function useUploads(addFile: AddFile, id: string, onAdded: () => Promise<unknown>) {
  const line = uploadLineOf(id)
  const uploads = useUploadsTo(id)
  const send: SendFile = async (file, how) => {
    await upload(addFile, { params: { id }, file, ...how })
    await onAdded()
  }
  return {
    uploads,
    add: (files: readonly File[]) => line.add(files, send),
    retry: (keys: readonly number[]) => line.retry(keys, send),
    cancel: line.cancel,
  }
}
