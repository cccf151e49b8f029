import { listMembers, type WorkspaceRole } from '@latchkey/contract'
import { UserPlus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'react-router'
import { isAdmin, useMe } from '../../lib/use-me.ts'
import { usePagesOf } from '../../lib/use-pages-of.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { TableSkeleton } from '../../ui/table-skeleton.tsx'
import { MembersTable } from './members-table.tsx'
import { words } from './words.ts'

const InviteDialog = lazy(() => import('./invite-dialog.tsx').then(({ InviteDialog }) => ({ default: InviteDialog })))

export function Component() {
  const me = useMe().data
  if (!me) return null
  if (me.workspace) return <Members workspace={me.workspace} mayChange={isAdmin(me)} />
  return (
    <>
      <PageHeader title={words.title} />
      <EmptyState
        drawing="door"
        headline={words.none}
        action={
          <LinkButton to="/" variant="primary">
            {words.noneAction}
          </LinkButton>
        }
      >
        {words.noneWhy}
      </EmptyState>
    </>
  )
}

// Two lines and a face; on a phone a small stack.
const rowHeight = 'h-13.25 max-sm:h-38.25'

interface MembersProps {
  workspace: { name: string; role: WorkspaceRole }
  mayChange: boolean
}

function Members({ workspace, mayChange }: MembersProps) {
  // The home page leads here with the dialog open; once closed, the address is the plain one.
  const [search, setSearch] = useSearchParams()
  const [wanted, setWanted] = useState<boolean | null>(search.has('invite') || null)
  const members = usePagesOf(listMembers, { query: { page_size: 100 } })
  const rows = members.data?.pages.flatMap(({ results }) => results) ?? []
  const open = (next: boolean) => {
    setWanted(next)
    if (!next && search.has('invite')) setSearch({}, { replace: true })
  }
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          mayChange && (
            <Button variant="primary" icon={<UserPlus size={16} />} onClick={() => open(true)}>
              {words.invite}
            </Button>
          )
        }
      >
        {!mayChange && words.readOnly}
      </PageHeader>
      <QueryState
        query={members}
        failed={words.failed}
        skeleton={<TableSkeleton heads={[words.person, words.role, words.since]} height={rowHeight} />}
      >
        {({ pages }) => (
          <>
            <MembersTable rows={rows} workspace={workspace} mayChange={mayChange} />
            {members.hasNextPage && (
              <div className="mt-4 flex items-center gap-4">
                <Button onClick={() => members.fetchNextPage()} busy={members.isFetchingNextPage}>
                  {words.more}
                </Button>
                <span className="text-table text-quiet">{words.of(rows.length, pages[0]?.count ?? rows.length)}</span>
              </div>
            )}
          </>
        )}
      </QueryState>
      {mayChange && wanted !== null && (
        <Suspense>
          <InviteDialog
            open={wanted}
            onOpenChange={open}
            myRole={workspace.role}
            known={new Set(rows.map(({ email }) => email))}
          />
        </Suspense>
      )}
    </>
  )
}
