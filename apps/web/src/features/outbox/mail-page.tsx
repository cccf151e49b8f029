import { getOutboxMail, type ReplyOf } from '@latchkey/contract'
import { ArrowLeft } from 'lucide-react'
import { useParams } from 'react-router'
import { isProblem } from '../../lib/call-error.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { buttonStyle } from '../../ui/button-style.ts'
import { Link } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { kindWords, linkWords } from './mail-words.ts'
import { OutboxGone } from './outbox-gone.tsx'
import { OutboxLayout } from './outbox-layout.tsx'
import { words } from './words.ts'

type Mail = ReplyOf<typeof getOutboxMail>

export function Component() {
  const { id = '' } = useParams()
  const mail = useQueryOf(getOutboxMail, { params: { id } })
  if (isProblem(mail.error, 'not_found')) return <OutboxGone headline={words.goneMail} why={words.goneMailWhy} />
  return (
    <OutboxLayout>
      <Link to="/outbox" className="mb-4 inline-flex items-center gap-1.5">
        <ArrowLeft size={16} aria-hidden="true" />
        {words.back}
      </Link>
      <QueryState query={mail} failed={words.failed} skeleton={<MailSkeleton />}>
        {(present) => <MailView mail={present} />}
      </QueryState>
    </OutboxLayout>
  )
}

function MailView({ mail }: { mail: Mail }) {
  return (
    <>
      <PageHeader title={mail.subject} above={kindWords(mail.kind)} />
      <dl className="mb-6 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <dt className="text-quiet">{words.to}</dt>
        <dd>{mail.to}</dd>
        <dt className="text-quiet">{words.sent}</dt>
        <dd>
          <RelativeTime at={mail.at} />
        </dd>
      </dl>
      {mail.links.length > 0 && (
        // The frame below lets no link through: here they can be pressed.
        <nav aria-label={words.links} className="mb-6 flex flex-wrap gap-2">
          {mail.links.map((link, index) => (
            <a
              key={link}
              href={link}
              className={buttonStyle(index === 0 ? 'primary' : 'secondary', 'medium', 'max-w-full')}
            >
              <span className="truncate">{linkWords(link)}</span>
            </a>
          ))}
        </nav>
      )}
      <Tabs
        label={words.views}
        tabs={[
          { value: 'html', label: words.html, content: <MailFrame mail={mail} /> },
          {
            value: 'text',
            label: words.text,
            content: (
              <pre className="rounded-panel border border-line bg-surface p-5 font-mono text-table whitespace-pre-wrap max-sm:p-4">
                {mail.text}
              </pre>
            ),
          },
        ]}
      />
    </>
  )
}

/** No scripts, no forms, no way out, no origin: whatever stands in a mail, it stays in its frame. */
const MailFrame = ({ mail }: { mail: Mail }) => (
  <iframe
    title={words.frame(mail.subject)}
    sandbox=""
    srcDoc={mail.html}
    className="h-[70dvh] min-h-120 w-full rounded-panel border border-line bg-surface"
  />
)

const MailSkeleton = () => (
  <div className="flex flex-col gap-4">
    <Skeleton className="h-7 w-72 max-w-full" />
    <Skeleton className="h-5 w-48" />
    <Skeleton className="h-9 w-40" />
    <Skeleton className="h-[60dvh]" />
  </div>
)
