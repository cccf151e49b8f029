import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'react-router'
import { keepChoice, keptChoice } from '../../../lib/kept-choice.ts'
import { askedOf, oneOf } from '../../../lib/list-filters.ts'
import { Button } from '../../../ui/button.tsx'
import { type ListView, listViews } from '../../../ui/view-switch.tsx'
import { WorkspaceOnly } from '../../../ui/workspace-only.tsx'
import { words as jobs } from '../words.ts'
import { JobResults } from './job-results.tsx'
import { type ListFilters, listSorts, readFilters } from './list-filters.ts'
import { words } from './words.ts'

const NewJobDialog = lazy(() => import('./new-job-dialog.tsx').then(({ NewJobDialog }) => ({ default: NewJobDialog })))

const sortKey = 'jobs.sort'

export const Component = () => (
  <WorkspaceOnly title={jobs.title}>
    <Jobs />
  </WorkspaceOnly>
)

function Jobs() {
  const [search, setSearch] = useSearchParams()
  const [sort, setSort] = useState(() => keptChoice(sortKey, listSorts))
  // Null until it is wanted for the first time, so that its chunk is not fetched before.
  const [asking, setAsking] = useState<boolean | null>(null)
  const view = oneOf(listViews, search.get('view')) || 'list'
  const filters = readFilters(search, sort)
  const go = (nextView: ListView, next: ListFilters) => {
    if (next.sort !== filters.sort) {
      setSort(next.sort)
      keepChoice(sortKey, next.sort)
    }
    setSearch({ ...askedOf(next), ...(nextView === 'list' ? {} : { view: nextView }) }, { replace: true })
  }
  const begin = (
    <Button variant="primary" icon={<Plus size={16} />} onClick={() => setAsking(true)}>
      {words.fresh.open}
    </Button>
  )
  return (
    <>
      <JobResults
        filters={filters}
        onChange={(next) => go(view, next)}
        view={view}
        onView={(next) => go(next, filters)}
        begin={begin}
      />
      {asking !== null && (
        <Suspense>
          <NewJobDialog open={asking} onOpenChange={setAsking} />
        </Suspense>
      )}
    </>
  )
}
