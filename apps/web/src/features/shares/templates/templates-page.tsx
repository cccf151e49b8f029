import { listShareTemplates } from '@latchkey/contract'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { useMayShare } from '../../../sharing/use-may-share.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Link } from '../../../ui/link.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { ShowMore } from '../../../ui/show-more.tsx'
import { TableSkeleton } from '../../../ui/table-skeleton.tsx'
import { WorkspaceOnly } from '../../../ui/workspace-only.tsx'
import { TemplatesTable } from './templates-table.tsx'
import type { KnownTemplate } from './versioned-template.ts'
import { words } from './words.ts'

// It brings the form library along.
const TemplateDialog = lazy(() =>
  import('./template-dialog.tsx').then(({ TemplateDialog }) => ({ default: TemplateDialog })),
)

export const Component = () => (
  <WorkspaceOnly title={words.title}>
    <Templates />
  </WorkspaceOnly>
)

function Templates() {
  const templates = usePagesOf(listShareTemplates, { query: { page_size: 50 } })
  // Null until it is wanted for the first time, so that its chunk is not fetched before.
  const [open, setOpen] = useState<boolean | null>(null)
  const [changing, setChanging] = useState<KnownTemplate>()
  const show = (template?: KnownTemplate) => {
    setChanging(template)
    setOpen(true)
  }
  // Who may not share may read them, and that is all.
  const mayShare = useMayShare()
  const add = mayShare && (
    <Button variant="primary" icon={<Plus size={16} />} onClick={() => show()}>
      {words.add}
    </Button>
  )
  // An empty page brings the same button itself.
  const isEmpty = templates.data?.pages[0]?.results.length === 0
  return (
    <>
      <PageHeader title={words.title} above={<Link to="/shares">{words.shares}</Link>} actions={!isEmpty && add}>
        {words.lead}
      </PageHeader>
      <QueryState
        query={templates}
        failed={words.failed}
        skeleton={<TableSkeleton heads={[words.name, words.settings, words.changed]} faces={false} />}
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
              <TemplatesTable rows={rows} onChange={mayShare ? show : undefined} />
              <ShowMore query={templates} shown={rows.length} first={first} />
            </>
          )
        }}
      </QueryState>
      {open !== null && (
        <Suspense>
          <TemplateDialog template={changing} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  )
}
