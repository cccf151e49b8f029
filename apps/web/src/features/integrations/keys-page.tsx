import { listApiKeys } from '@latchkey/contract'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { usePagesOf } from '../../lib/use-pages-of.ts'
import { AdminOnly } from '../../ui/admin-only.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { TableSkeleton } from '../../ui/table-skeleton.tsx'
import { KeyExample } from './key-example.tsx'
import { KeysTable } from './keys-table.tsx'
import { words } from './keys-words.ts'

// It brings the form library along.
const NewKeyDialog = lazy(() => import('./new-key-dialog.tsx').then(({ NewKeyDialog }) => ({ default: NewKeyDialog })))

export const Component = () => (
  <AdminOnly title={words.title}>
    <Keys />
  </AdminOnly>
)

// Two lines; on a phone a small stack.
const rowHeight = 'h-15 max-sm:h-43'

function Keys() {
  const keys = usePagesOf(listApiKeys, { query: { page_size: 50 } })
  // Null until it is wanted for the first time, so that its chunk is not fetched before.
  const [open, setOpen] = useState<boolean | null>(null)
  const add = (
    <Button variant="primary" icon={<Plus size={16} />} onClick={() => setOpen(true)}>
      {words.add}
    </Button>
  )
  // An empty page brings the same button itself.
  const isEmpty = keys.data?.pages[0]?.results.length === 0
  return (
    <>
      <PageHeader title={words.title} actions={!isEmpty && add}>
        {words.lead}
      </PageHeader>
      <QueryState
        query={keys}
        failed={words.failed}
        skeleton={
          <TableSkeleton heads={[words.name, words.may, words.ends, words.used]} faces={false} height={rowHeight} />
        }
      >
        {({ pages }) => {
          const rows = pages.flatMap(({ results }) => results)
          const [first] = pages
          if (rows.length === 0 || !first)
            return (
              <EmptyState drawing="bench" headline={words.empty} action={add}>
                {words.emptyWhy}
              </EmptyState>
            )
          return (
            <>
              <KeysTable rows={rows} />
              <ShowMore query={keys} shown={rows.length} first={first} />
              <KeyExample />
            </>
          )
        }}
      </QueryState>
      {open !== null && (
        <Suspense>
          <NewKeyDialog open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  )
}
