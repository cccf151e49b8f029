import { useEffect, useRef } from 'react'
import { Badge } from '../../../ui/badge.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { RowLink } from '../../../ui/row-link.tsx'
import { ShowMore } from '../../../ui/show-more.tsx'
import { customerWords } from '../fields/customer-name.ts'
import { words as jobs } from '../words.ts'
import type { Queue } from './use-queue.ts'
import type { WaitingJob } from './waiting-job.ts'
import { words } from './words.ts'

/** Whose, what, and since when it waits; the oldest first. */
export function QueueList({ queue: { query, rows, id, hasRoom } }: { queue: Queue }) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (id) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [id])
  const first = query.data?.pages[0]
  return (
    <div>
      <ul ref={list} aria-label={words.list} className="divide-y divide-line border-y border-line">
        {rows.map((job) => (
          <QueueRow key={job.id} job={job} isPresent={job.id === id} replace={hasRoom} />
        ))}
      </ul>
      {hasRoom && <Keys />}
      {first && query.hasNextPage && <ShowMore query={query} shown={rows.length} first={first} />}
    </div>
  )
}

const Keys = () => (
  <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-quiet">
    {Object.entries(words.keys).map(([letter, does]) => (
      <span key={letter} className="flex items-center gap-1.5">
        <Kbd keys={[letter]} />
        {does}
      </span>
    ))}
  </p>
)

interface QueueRowProps {
  job: WaitingJob
  isPresent: boolean
  replace: boolean
}

function QueueRow({ job, isPresent, replace }: QueueRowProps) {
  const { id, reference, title, customer, submitted_at, files_count, returned_because } = job
  return (
    <li className="relative px-2.5 py-3 text-table transition-colors hover:bg-sunk/50 has-aria-[current]:bg-accent-soft">
      <span className="flex items-baseline justify-between gap-3 text-quiet">
        <span className="min-w-0 truncate">{customer ? customerWords(customer) : jobs.noCustomer}</span>
        <RelativeTime at={submitted_at} className="whitespace-nowrap" />
      </span>
      <RowLink
        to={`/review/${id}`}
        row={id}
        replace={replace}
        aria-current={isPresent ? 'true' : undefined}
        className="my-0.5 block text-base font-medium wrap-anywhere md:text-ellipsis"
      >
        {title}
      </RowLink>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-quiet">
        <span className="font-mono text-small">{reference}</span>
        {files_count > 0 && words.files(files_count)}
        {returned_because !== null && <Badge tone="moving">{words.again}</Badge>}
      </span>
    </li>
  )
}
