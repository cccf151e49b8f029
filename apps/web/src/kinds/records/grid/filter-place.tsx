import { Filter, X } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import type { ShownPipeline } from '../pipelines/edit-pipeline-dialog.tsx'
import { words } from '../words.ts'

const FilterDialog = lazy(() => import('./filter-dialog.tsx').then(({ FilterDialog }) => ({ default: FilterDialog })))

interface FilterPlaceProps {
  pipeline: ShownPipeline
  /** A `filter_config` as JSON text; empty: none. */
  filter: string
  onChange: (filter: string) => void
}

/** Where a filter is put on and taken off. */
export function FilterPlace({ pipeline, filter, onChange }: FilterPlaceProps) {
  const [isOpen, setOpen] = useState(false)
  const isOn = filter !== ''
  return (
    <span className="flex gap-1">
      <Button
        icon={<Filter size={16} />}
        onClick={() => setOpen(true)}
        className={isOn ? 'border-accent-text bg-accent-soft' : ''}
      >
        {isOn ? words.filter.on : words.filter.open}
      </Button>
      {isOn && <IconButton label={words.filter.off} icon={<X size={16} />} onClick={() => onChange('')} />}
      <Suspense>
        {isOpen && (
          <FilterDialog pipeline={pipeline} filter={filter} onApply={onChange} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    </span>
  )
}
