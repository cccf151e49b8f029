import { Plus, Table2 } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { askedOf } from '../../../lib/list-filters.ts'
import { LinkButton } from '../../../ui/link.tsx'
import { WorkspaceOnly } from '../../../ui/workspace-only.tsx'
import { words } from '../words.ts'
import { FilterResults } from './filter-results.tsx'
import { readFilters } from './list-filters.ts'

export const Component = () => (
  <WorkspaceOnly title={words.title}>
    <SavedFilters />
  </WorkspaceOnly>
)

function SavedFilters() {
  const [search, setSearch] = useSearchParams()
  return (
    <FilterResults
      filters={readFilters(search)}
      onChange={(next) => setSearch(askedOf(next), { replace: true })}
      begin={
        <>
          <LinkButton to="/saved-filters/new" variant="primary">
            <Plus size={16} />
            {words.fresh.open}
          </LinkButton>
          <LinkButton to="/records">
            <Table2 size={16} />
            {words.tables}
          </LinkButton>
        </>
      }
    />
  )
}
