import { getCustomerJob } from '@latchkey/contract'
import { useShown } from '../../../lib/use-shown.ts'
import { CustomerFiles } from '../files/customer-files.tsx'
import type { DraftJob } from './draft-texts.ts'
import { words } from './words.ts'

/** Files hang on a draft that the server has: without a line there is none yet. */
export const FilesStep = ({ job }: { job: DraftJob | null }) =>
  job ? <Files job={job} /> : <p className="text-quiet">{words.filesLater}</p>

function Files({ job }: { job: DraftJob }) {
  const { load } = useShown(getCustomerJob, { params: { id: job.id } }, [])
  return <CustomerFiles job={job} look={load} isBare />
}
