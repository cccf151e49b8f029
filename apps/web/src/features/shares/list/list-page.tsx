import { useSearchParams } from 'react-router'
import { WorkspaceOnly } from '../../../ui/workspace-only.tsx'
import { filterQuery, readFilters } from './list-filters.ts'
import { ShareResults } from './share-results.tsx'
import { words } from './words.ts'

export const Component = () => (
  <WorkspaceOnly title={words.title}>
    <Shares />
  </WorkspaceOnly>
)

function Shares() {
  const [search, setSearch] = useSearchParams()
  return (
    <ShareResults
      filters={readFilters(search)}
      onChange={(next) => setSearch(filterQuery(next) as Record<string, string>, { replace: true })}
    />
  )
}
