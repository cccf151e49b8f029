import { Plus, Upload } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'react-router'
import { askedOf } from '../../lib/list-filters.ts'
import { Button } from '../../ui/button.tsx'
import { WorkspaceOnly } from '../../ui/workspace-only.tsx'
import { readFilters } from './list-filters.ts'
import { SessionResults } from './session-results.tsx'
import { words } from './words.ts'

const NewSessionDialog = lazy(() =>
  import('./new-session-dialog.tsx').then(({ NewSessionDialog }) => ({ default: NewSessionDialog })),
)
const ImportDialog = lazy(() => import('./import-dialog.tsx').then(({ ImportDialog }) => ({ default: ImportDialog })))

export const Component = () => (
  <WorkspaceOnly title={words.title}>
    <Sessions />
  </WorkspaceOnly>
)

function Sessions() {
  const [search, setSearch] = useSearchParams()
  // Null until it is wanted for the first time, so that its chunk is not fetched before.
  const [asking, setAsking] = useState<boolean | null>(null)
  const [bringing, setBringing] = useState<boolean | null>(null)
  return (
    <>
      <SessionResults
        filters={readFilters(search)}
        onChange={(next) => setSearch(askedOf(next), { replace: true })}
        begin={
          <>
            <Button variant="primary" icon={<Plus size={16} />} onClick={() => setAsking(true)}>
              {words.fresh.open}
            </Button>
            <Button icon={<Upload size={16} />} onClick={() => setBringing(true)}>
              {words.bring.open}
            </Button>
          </>
        }
      />
      <Suspense>{asking !== null && <NewSessionDialog open={asking} onOpenChange={setAsking} />}</Suspense>
      <Suspense>{bringing !== null && <ImportDialog open={bringing} onOpenChange={setBringing} />}</Suspense>
    </>
  )
}
