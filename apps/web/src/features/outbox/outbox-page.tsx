import { listOutboxMails } from '@latchkey/contract'
import { Link } from 'react-router'
import { isProblem } from '../../lib/call-error.ts'
import { usePagesOf } from '../../lib/use-pages-of.ts'
import { Badge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { kindWords } from './mail-words.ts'
import { OutboxGone } from './outbox-gone.tsx'
import { OutboxLayout } from './outbox-layout.tsx'
import { words } from './words.ts'

export function Component() {
  const mails = usePagesOf(listOutboxMails, undefined, { every: 3000 })
  const rows = mails.data?.pages.flatMap(({ results }) => results) ?? []
  if (isProblem(mails.error, 'not_found')) return <OutboxGone headline={words.gone} why={words.goneWhy} />
  return (
    <OutboxLayout>
      <PageHeader title={words.title}>{words.lead}</PageHeader>
      <QueryState query={mails} failed={words.failed}>
        {({ pages: [first] }) =>
          rows.length === 0 || !first ? (
            <EmptyState
              drawing="drawer"
              headline={words.empty}
              action={<LinkButton to="/register">{words.register}</LinkButton>}
            >
              {words.emptyWhy}
            </EmptyState>
          ) : (
            <>
              <ul aria-label={words.list} className="divide-y divide-line border-y border-line">
                {rows.map((mail) => (
                  <li key={mail.id}>
                    <Link
                      to={`/outbox/${encodeURIComponent(mail.id)}`}
                      className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-control px-2 py-3 text-ink no-underline transition-colors hover:bg-sunk"
                    >
                      <span className="min-w-0 flex-1 basis-64">
                        <span className="block font-medium">{mail.subject}</span>
                        <span className="block text-table text-quiet">{mail.to}</span>
                      </span>
                      <Badge>{kindWords(mail.kind)}</Badge>
                      <RelativeTime at={mail.at} className="min-w-28 text-table text-quiet sm:text-end" />
                    </Link>
                  </li>
                ))}
              </ul>
              <ShowMore query={mails} shown={rows.length} first={first} />
            </>
          )
        }
      </QueryState>
    </OutboxLayout>
  )
}
