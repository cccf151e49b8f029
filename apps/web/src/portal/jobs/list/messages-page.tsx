import { listCustomerConversations } from '@latchkey/contract'
import { useRef } from 'react'
import { useListKeys } from '../../../lib/use-list-keys.ts'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { LiveLine } from '../../../ui/live-line.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { RowList } from '../../../ui/row-list.tsx'
import { ShowMore } from '../../../ui/show-more.tsx'
import { PageTitle } from '../../frame/page-title.tsx'
import { usePortalPath } from '../../use-portal-path.ts'
import { ConversationRow, ConversationsSkeleton } from './conversation-row.tsx'
import { nowAndThen, useLiveJobs } from './use-live-jobs.ts'
import { words } from './words.ts'

const { talk } = words

/** What was said about all jobs of a customer, the latest first. */
export function Component() {
  const list = useRef<HTMLUListElement>(null)
  const pages = usePagesOf(listCustomerConversations, { query: { page_size: 20 } }, { every: nowAndThen })
  const talks = pages.data?.pages.flatMap(({ results }) => results) ?? []
  const live = useLiveJobs(talks.map(({ job }) => job))
  useListKeys({ list, rows: {} })
  return (
    <>
      <PageTitle title={talk.title}>{talk.lead}</PageTitle>
      <QueryState query={pages} failed={talk.failed} skeleton={<ConversationsSkeleton />}>
        {({ pages: [first] }) =>
          talks.length === 0 || !first ? (
            <NothingSaid />
          ) : (
            <>
              <RowList ref={list} label={talk.title} waiting={false}>
                {talks.map((one) => (
                  <ConversationRow key={one.job.id} conversation={one} />
                ))}
              </RowList>
              <ShowMore query={pages} shown={talks.length} first={first} />
            </>
          )
        }
      </QueryState>
      <LiveLine {...live} />
    </>
  )
}

function NothingSaid() {
  const portalPath = usePortalPath()
  return (
    <EmptyState
      drawing="board"
      headline={talk.empty}
      action={<LinkButton to={portalPath('/jobs')}>{talk.jobs}</LinkButton>}
    >
      {talk.emptyWhy}
    </EmptyState>
  )
}
