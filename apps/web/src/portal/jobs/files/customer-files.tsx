import { addCustomerJobFile, deleteCustomerJobFile, type getCustomerJob, type ReplyOf } from '@latchkey/contract'
import { useCall } from '../../../lib/use-call.ts'
import { FilesSection } from '../../../sharing/files/files-section.tsx'
import type { FileRemoval } from '../../../sharing/files/use-file-removal.ts'
import { toastProblem } from '../../../ui/toast-problem.ts'
import { words } from './words.ts'

interface CustomerFilesProps {
  job: ReplyOf<typeof getCustomerJob>
  /** Reads the job as it is now, after its files changed. */
  look: () => Promise<unknown>
  /** Its title is above it already. */
  isBare?: boolean
}

/** Photos and documents of a customer's job: theirs come and go as long as the job takes files. */
export function CustomerFiles({ job: { id, files, next_steps }, look, isBare = false }: CustomerFilesProps) {
  const removal = useOwnRemoval(id)
  return (
    <FilesSection
      id={id}
      files={files.map((file) => ({ ...file, may_remove: file.is_mine }))}
      addFile={addCustomerJobFile}
      look={() => look().catch(toastProblem)}
      mayEdit={next_steps.includes('add_file')}
      removal={removal}
      removeWhat={words.removeWhat}
      isBare={isBare}
    />
  )
}

function useOwnRemoval(id: string): FileRemoval {
  const { mutateAsync, isPending, error } = useCall(deleteCustomerJobFile)
  return { remove: (file_id) => mutateAsync({ params: { id, file_id } }), isPending, error }
}
