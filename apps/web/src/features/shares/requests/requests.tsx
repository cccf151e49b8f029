import { listAccessRequests } from '@latchkey/contract'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { ShowMore } from '../../../ui/show-more.tsx'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import { AnsweredRequest } from './answered-request.tsx'
import { WaitingRequests } from './waiting-requests.tsx'
import { words } from './words.ts'

/** Two lists: those who wait are all there, however much was asked and answered since. */
export function Requests() {
  const pending = usePagesOf(listAccessRequests, { query: { status: 'pending', page_size: 25 } })
  const all = usePagesOf(listAccessRequests, { query: { page_size: 50 } })
  const answered = all.data?.pages.flatMap(({ results }) => results).filter(({ status }) => status !== 'pending') ?? []
  return (
    <>
      <PageHeader title={words.title}>{words.lead}</PageHeader>
      <QueryState query={pending} failed={words.failed} skeleton={<SkeletonRows rows={3} height="h-24" />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ results }) => results)
          const [first] = pages
          const isEmpty = rows.length === 0 && all.data !== undefined && answered.length === 0
          if (isEmpty || !first) return <Empty />
          return (
            <WaitingRequests requests={rows}>
              {pending.hasNextPage && <ShowMore query={pending} shown={rows.length} first={first} />}
            </WaitingRequests>
          )
        }}
      </QueryState>
      {answered.length > 0 && (
        <section aria-labelledby="answered" className="mt-10">
          <h2 id="answered" className="mb-3 text-heading font-semibold">
            {words.answered}
          </h2>
          <ul className="divide-y divide-line border-y border-line">
            {answered.map((request) => (
              <AnsweredRequest key={request.id} request={request} />
            ))}
          </ul>
          {all.hasNextPage && (
            <ShowMore query={all} shown={answered.length} first={all.data?.pages[0] ?? { count: answered.length }} />
          )}
        </section>
      )}
    </>
  )
}

const Empty = () => (
  <EmptyState drawing="door" headline={words.empty} action={<LinkButton to="/shares">{words.emptyAction}</LinkButton>}>
    {words.emptyWhy}
  </EmptyState>
)
