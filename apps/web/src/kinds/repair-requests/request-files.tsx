import { addRepairFile } from '@latchkey/contract'
import { FilesSection } from '../../sharing/files/files-section.tsx'
import { toastProblem } from '../../ui/toast-problem.ts'
import { type RequestDetail, useRequestChange } from './use-request-change.ts'

interface RequestFilesProps {
  request: RequestDetail
  mayEdit: boolean
  onOwnChange: (version: number) => void
}

export function RequestFiles({ request: { id, files }, mayEdit, onOwnChange }: RequestFilesProps) {
  const { load } = useRequestChange(id)
  const look = () => load().then(({ version }) => onOwnChange(version), toastProblem)
  return <FilesSection id={id} files={files} addFile={addRepairFile} look={look} mayEdit={mayEdit} />
}
