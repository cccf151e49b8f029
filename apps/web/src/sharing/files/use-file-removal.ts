import { deleteFile } from '@latchkey/contract'
import type { CallError } from '../../lib/call-error.ts'
import { useCall } from '../../lib/use-call.ts'

/** How a file is taken away from its thing. */
export interface FileRemoval {
  remove: (fileId: string) => Promise<unknown>
  isPending: boolean
  error: CallError | null
}

/** By the shop's own people. */
export function useFileRemoval(): FileRemoval {
  const { mutateAsync, isPending, error } = useCall(deleteFile)
  return { remove: (id) => mutateAsync({ params: { id } }), isPending, error }
}
