import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'react-router'
import { askedOf, oneOf } from '../../lib/list-filters.ts'
import { Button } from '../../ui/button.tsx'
import { type ListView, listViews } from '../../ui/view-switch.tsx'
import { WorkspaceOnly } from '../../ui/workspace-only.tsx'
import { type ListFilters, readFilters } from './list-filters.ts'
import { RequestResults } from './request-results.tsx'
import { words } from './words.ts'

const NewRequestDialog = lazy(() =>
  import('./new-request-dialog.tsx').then(({ NewRequestDialog }) => ({ default: NewRequestDialog })),
)

export const Component = () => (
  <WorkspaceOnly title={words.title}>
    <Requests />
  </WorkspaceOnly>
)

function Requests() {
  const [search, setSearch] = useSearchParams()
  // Null until it is wanted for the first time, so that its chunk is not fetched before.
  const [asking, setAsking] = useState<boolean | null>(null)
  const view = oneOf(listViews, search.get('view')) || 'list'
  const filters = readFilters(search)
  const go = (nextView: ListView, next: ListFilters) =>
    setSearch({ ...askedOf(next), ...(nextView === 'list' ? {} : { view: nextView }) }, { replace: true })
  const begin = (
    <Button variant="primary" icon={<Plus size={16} />} onClick={() => setAsking(true)}>
      {words.fresh.open}
    </Button>
  )
  return (
    <>
      <RequestResults
        filters={filters}
        onChange={(next) => go(view, next)}
        view={view}
        onView={(next) => go(next, filters)}
        begin={begin}
      />
      {asking !== null && (
        <Suspense>
          <NewRequestDialog open={asking} onOpenChange={setAsking} />
        </Suspense>
      )}
    </>
  )
}
