import { Pencil, Trash2 } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { filterSentence } from '../../../ui/filter-builder/filter-sentence.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { words } from '../words.ts'
import type { FilterDetail } from './use-filter-change.ts'

interface FilterHeaderProps {
  filter: FilterDetail
  onEdit: (() => void) | undefined
  onRemove: (() => void) | undefined
}

export const FilterHeader = ({ filter, onEdit, onRemove }: FilterHeaderProps) => (
  <PageHeader
    title={filter.name}
    above={words.detail.of(filter.pipeline.name)}
    actions={
      <>
        {onEdit && (
          <Button icon={<Pencil size={16} />} onClick={onEdit}>
            {words.detail.edit}
          </Button>
        )}
        {onRemove && (
          <Button icon={<Trash2 size={16} />} onClick={onRemove}>
            {words.remove.open}
          </Button>
        )}
      </>
    }
  >
    {filter.filter_config && `${filterSentence(filter.fields, filter.filter_config)}.`}
  </PageHeader>
)
