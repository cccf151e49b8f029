import { listProperties } from '@latchkey/contract'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { usePagesOf } from '../../lib/use-pages-of.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { TableSkeleton } from '../../ui/table-skeleton.tsx'
import { WorkspaceOnly } from '../../ui/workspace-only.tsx'
import { PropertiesTable } from './properties-table.tsx'
import { PropertyForm } from './property-form.tsx'
import { words } from './words.ts'

export const Component = () => (
  <WorkspaceOnly title={words.properties.title}>
    <Properties />
  </WorkspaceOnly>
)

function Properties() {
  const [adding, setAdding] = useState(false)
  const properties = usePagesOf(listProperties, { query: { page_size: 50 } })
  const { properties: say } = words
  const add = (
    <Button variant="primary" icon={<Plus size={16} />} onClick={() => setAdding(true)}>
      {say.add}
    </Button>
  )
  const close = () => setAdding(false)
  // An empty page brings the same button itself.
  const isEmpty = properties.data?.pages[0]?.results.length === 0
  return (
    <>
      <PageHeader title={say.title} above={<Link to="/repair-requests">{words.title}</Link>} actions={!isEmpty && add}>
        {say.lead}
      </PageHeader>
      <QueryState
        query={properties}
        failed={say.failed}
        skeleton={<TableSkeleton heads={[say.name, say.address, say.city, say.notes]} />}
      >
        {({ pages }) => {
          const rows = pages.flatMap(({ results }) => results)
          const [first] = pages
          if (rows.length === 0 || !first)
            return (
              <EmptyState drawing="drawer" headline={say.empty} action={add}>
                {say.emptyWhy}
              </EmptyState>
            )
          return (
            <>
              <PropertiesTable rows={rows} />
              <ShowMore query={properties} shown={rows.length} first={first} />
            </>
          )
        }}
      </QueryState>
      <Dialog title={say.add} open={adding} onOpenChange={setAdding}>
        <PropertyForm onSaved={close} onCancel={close} />
      </Dialog>
    </>
  )
}
