import { listJobs } from '@latchkey/contract'
import { usePagesOf } from '../../../../lib/use-pages-of.ts'
import { Link } from '../../../../ui/link.tsx'
import { QueryState } from '../../../../ui/query-state.tsx'
import { RelativeTime } from '../../../../ui/relative-time.tsx'
import { RowLink } from '../../../../ui/row-link.tsx'
import { ShowMore } from '../../../../ui/show-more.tsx'
import { SkeletonRows } from '../../../../ui/skeleton.tsx'
import { StatusBadge } from '../../marks.tsx'
import { words } from '../words.ts'

const { page: say } = words

/** Theirs, the newest first. */
export function CustomerJobs({ id }: { id: string }) {
  const jobs = usePagesOf(listJobs, { query: { customer_id: id, page_size: 10 } })
  return (
    <section aria-labelledby="customer-jobs" className="border-t border-line pt-6">
      <div className="mb-2 flex min-h-9 flex-wrap items-center justify-between gap-x-4">
        <h2 id="customer-jobs" className="text-heading font-semibold">
          {say.jobs}
        </h2>
        <Link to={`/jobs?customer_id=${id}`} className="text-table">
          {say.jobsAll}
        </Link>
      </div>
      <QueryState query={jobs} failed={say.jobsFailed} skeleton={<SkeletonRows faces={false} />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ results }) => results)
          const [first] = pages
          if (rows.length === 0 || !first) return <p className="text-quiet">{say.jobsEmpty}</p>
          return (
            <>
              <ul aria-labelledby="customer-jobs" className="divide-y divide-line border-y border-line">
                {rows.map((job) => (
                  <li
                    key={job.id}
                    className="relative flex flex-wrap items-center gap-x-3 gap-y-1.5 py-2.5 text-table transition-colors hover:bg-sunk/50"
                  >
                    <RowLink
                      to={`/jobs/${job.id}`}
                      row={job.id}
                      className="min-w-0 font-medium max-sm:basis-full sm:order-2 sm:flex-1"
                    >
                      {job.title}
                    </RowLink>
                    <span className="font-mono text-small text-quiet sm:order-1">{job.reference}</span>
                    <span className="flex sm:order-3">
                      <StatusBadge status={job.status} />
                    </span>
                    <RelativeTime
                      at={job.updated_at}
                      className="ml-auto whitespace-nowrap text-quiet sm:order-4 sm:ml-0 sm:w-28 sm:text-end"
                    />
                  </li>
                ))}
              </ul>
              {jobs.hasNextPage && <ShowMore query={jobs} shown={rows.length} first={first} />}
            </>
          )
        }}
      </QueryState>
    </section>
  )
}
