import { exportJob, plainFormats } from '@latchkey/contract'
import { Download, Trash2 } from 'lucide-react'
import { addressOf } from '../../../lib/address-of.ts'
import { Button } from '../../../ui/button.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import type { JobPageData } from './use-job-change.ts'
import { words } from './words.ts'

interface JobHeaderProps {
  job: JobPageData
  isOurs: boolean
  onRemove: (() => void) | undefined
}

export const JobHeader = ({ job, isOurs, onRemove }: JobHeaderProps) => (
  <PageHeader
    title={job.title}
    above={<span className="font-mono">{job.reference}</span>}
    actions={
      <>
        {isOurs && <TakeMenu id={job.id} />}
        {onRemove && (
          <Button icon={<Trash2 size={16} />} onClick={onRemove}>
            {words.remove.open}
          </Button>
        )}
      </>
    }
  />
)

/** The job with its tasks, as a file. */
const TakeMenu = ({ id }: { id: string }) => (
  <Menu label={words.take.open} trigger={<Button icon={<Download size={16} />}>{words.take.open}</Button>}>
    {plainFormats.map((format) => (
      <MenuItem key={format} asChild>
        <a href={addressOf(exportJob, { params: { id }, query: { format } })} download>
          {words.take[format]}
        </a>
      </MenuItem>
    ))}
  </Menu>
)
