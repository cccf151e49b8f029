import { deleteSavedFilter, getSavedFilter, listAudit, listSavedFilters } from '@latchkey/contract'
import { useCall } from '../../../lib/use-call.ts'
import { keyOf } from '../../../lib/use-query-of.ts'
import { RemoveDialog } from '../../../ui/remove-dialog.tsx'
import { words } from '../words.ts'
import { type FilterDetail, useFilterChange } from './use-filter-change.ts'

interface RemoveFilterProps {
  filter: FilterDetail
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function RemoveFilter({ filter: { id, version }, ...state }: RemoveFilterProps) {
  const { load } = useFilterChange(id)
  const remove = useCall(deleteSavedFilter, { refresh: [listSavedFilters, listAudit] })
  return (
    <RemoveDialog
      words={words.remove}
      onRemove={() => remove.mutateAsync({ params: { id }, ifMatch: version })}
      call={remove}
      load={load}
      kept={keyOf(getSavedFilter, { params: { id } })}
      list="/saved-filters"
      {...state}
    />
  )
}
