import { listWebhooks } from '@latchkey/contract'
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
import { WebhooksTable } from './webhooks-table.tsx'
import { words } from './webhooks-words.ts'

// It brings the form library along.
const NewWebhookDialog = lazy(() =>
  import('./new-webhook-dialog.tsx').then(({ NewWebhookDialog }) => ({ default: NewWebhookDialog })),
)

export const Component = () => (
  <AdminOnly title={words.title}>
    <Webhooks />
  </AdminOnly>
)

// On a phone a small stack.
const rowHeight = 'h-11 max-sm:h-34'

function Webhooks() {
  const webhooks = usePagesOf(listWebhooks, { query: { page_size: 50 } })
  // Null until it is wanted for the first time, so that its chunk is not fetched before.
  const [open, setOpen] = useState<boolean | null>(null)
  const add = (
    <Button variant="primary" icon={<Plus size={16} />} onClick={() => setOpen(true)}>
      {words.add}
    </Button>
  )
  // An empty page brings the same button itself.
  const isEmpty = webhooks.data?.pages[0]?.results.length === 0
  return (
    <>
      <PageHeader title={words.title} actions={!isEmpty && add}>
        {words.lead}
      </PageHeader>
      <QueryState
        query={webhooks}
        failed={words.failed}
        skeleton={
          <TableSkeleton
            heads={[words.address, words.state, words.tells, words.made]}
            faces={false}
            height={rowHeight}
          />
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
              <WebhooksTable rows={rows} />
              <ShowMore query={webhooks} shown={rows.length} first={first} />
            </>
          )
        }}
      </QueryState>
      {open !== null && (
        <Suspense>
          <NewWebhookDialog open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  )
}
