import { useLetters } from '../../../lib/use-letters.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import { WorkspaceOnly } from '../../../ui/workspace-only.tsx'
import { DetailSkeleton } from '../page/detail-skeleton.tsx'
import { LookedAt } from './looked-at.tsx'
import { QueueList } from './queue-list.tsx'
import { type Queue, useQueue } from './use-queue.ts'
import { words } from './words.ts'

const columns = 'grid grid-cols-[17rem_minmax(0,1fr)] items-start gap-x-8'

export const Component = () => (
  <WorkspaceOnly title={words.title}>
    <Review />
  </WorkspaceOnly>
)

function Review() {
  const queue = useQueue()
  useLetters((key) => {
    if (key !== 'j' && key !== 'k') return false
    queue.go(key === 'j' ? 1 : -1)
    return true
  })
  const { id, hasRoom } = queue
  if (id && !hasRoom) return <LookedAt key={id} id={id} queue={queue} />
  return (
    <>
      <PageHeader title={words.title}>
        <Waiting queue={queue} />
      </PageHeader>
      <QueryState query={queue.query} failed={words.failed} skeleton={<InGrey hasRoom={hasRoom} />}>
        {() => <Present queue={queue} />}
      </QueryState>
    </>
  )
}

function Present({ queue }: { queue: Queue }) {
  const { id, rows, hasRoom } = queue
  if (rows.length === 0 && !id) return <Empty />
  if (!hasRoom) return <QueueList queue={queue} />
  return (
    <div className={columns}>
      <div className="sticky top-20 max-h-[calc(100dvh-6.5rem)] overflow-y-auto">
        <QueueList queue={queue} />
      </div>
      {id && <LookedAt key={id} id={id} queue={queue} />}
    </div>
  )
}

function InGrey({ hasRoom }: { hasRoom: boolean }) {
  const list = <SkeletonRows faces={false} height="h-21" />
  if (!hasRoom) return list
  return (
    <div className={columns}>
      {list}
      <DetailSkeleton />
    </div>
  )
}

const Empty = () => (
  <EmptyState drawing="bench" headline={words.empty} action={<LinkButton to="/jobs">{words.seeJobs}</LinkButton>}>
    {words.emptyWhy}
  </EmptyState>
)

/** Said anew whenever one comes or goes. */
function Waiting({ queue: { query } }: { queue: Queue }) {
  const count = query.data?.pages[0]?.count ?? 0
  return <span role="status">{count > 0 && words.waiting(count.toLocaleString())}</span>
}
