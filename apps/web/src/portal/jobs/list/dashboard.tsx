import { type getCustomerDashboard, type JobStatus, jobStatuses, type ReplyOf } from '@latchkey/contract'
import { MessageSquare } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Link } from '../../../ui/link.tsx'
import { usePortalPath } from '../../use-portal-path.ts'
import { JobRow } from './job-rows.tsx'
import { words } from './words.ts'

type DashboardProps = ReplyOf<typeof getCustomerDashboard> & { shop: string }

/** What the customer has to do first, then what happened, then where everything is. */
export function Dashboard({ counts, waiting, recent, unread, shop }: DashboardProps) {
  const portalPath = usePortalPath()
  const returned = waiting.filter(({ status }) => status === 'returned')
  const drafts = waiting.filter(({ status }) => status === 'draft')
  const others = recent.filter(({ id }) => !waiting.some((one) => one.id === id))
  return (
    <>
      {unread > 0 && (
        <p className="mb-8 flex items-center gap-2.5">
          <MessageSquare size={16} aria-hidden="true" className="text-accent-text" />
          <Link to={portalPath('/messages')} className="font-medium">
            {words.wrote(shop, unread)}
          </Link>
        </p>
      )}
      {returned.length > 0 && (
        <Part title={words.wants(shop)}>
          {returned.map((job) => (
            <JobRow key={job.id} job={job}>
              {job.status_reason && <Reason>{job.status_reason}</Reason>}
            </JobRow>
          ))}
        </Part>
      )}
      {drafts.length > 0 && (
        <Part
          title={words.drafts}
          foot={
            counts.draft > drafts.length && (
              <Link to={portalPath('/jobs?status=draft')}>{words.allDrafts(counts.draft)}</Link>
            )
          }
        >
          {drafts.map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </Part>
      )}
      {others.length > 0 && (
        <Part title={words.recent}>
          {others.map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </Part>
      )}
      <Counts counts={counts} />
    </>
  )
}

/** In the shop's words, as they were written. */
const Reason = ({ children }: { children: string }) => (
  <p className="mt-2 line-clamp-4 border-l-2 border-amber pl-3 whitespace-pre-line wrap-anywhere">{children}</p>
)

interface PartProps {
  title: string
  foot?: ReactNode
  children: ReactNode
}

function Part({ title, foot, children }: PartProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mb-9">
      <h2 id={id} className="mb-1 font-serif text-title">
        {title}
      </h2>
      <ul>{children}</ul>
      {foot && <p className="mt-3">{foot}</p>}
    </section>
  )
}

/** How many are where, each a way to these. */
function Counts({ counts }: { counts: Record<JobStatus, number> }) {
  const portalPath = usePortalPath()
  const all = jobStatuses.reduce((sum, status) => sum + counts[status], 0)
  return (
    <nav aria-label={words.counts} className="flex flex-wrap gap-x-5 gap-y-1">
      <Link to={portalPath('/jobs')} className="py-1">
        {words.all(all)}
      </Link>
      {jobStatuses
        .filter((status) => counts[status] > 0)
        .map((status) => (
          <Link key={status} to={portalPath(`/jobs?status=${status}`)} className="py-1 text-quiet!">
            {words.inStatus(status, counts[status])}
          </Link>
        ))}
    </nav>
  )
}
