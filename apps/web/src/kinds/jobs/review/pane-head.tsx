import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Link } from '../../../ui/link.tsx'
import { PriorityMark } from '../../../ui/priority-mark.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { customerWords } from '../fields/customer-name.ts'
import type { JobPageData } from '../page/use-job-change.ts'
import type { Queue } from './use-queue.ts'
import type { WaitingJob } from './waiting-job.ts'
import { words } from './words.ts'

interface PaneHeadProps {
  job: JobPageData
  waits: WaitingJob | undefined
  queue: Queue
}

/** What it is, whose, and since when it waits. On a phone it is a page of its own. */
export function PaneHead({ job, waits, queue }: PaneHeadProps) {
  const { hasRoom, go, takeFocus } = queue
  const Heading = hasRoom ? 'h2' : 'h1'
  const heading = useRef<HTMLHeadingElement>(null)
  const arrive = useEffectEvent(() => {
    if (takeFocus()) heading.current?.focus({ preventScroll: true })
  })
  useEffect(() => arrive(), [])
  return (
    <header>
      {!hasRoom && <title>{`${job.title} · Latchkey`}</title>}
      <div className="mb-2 flex items-center justify-between gap-4">
        <span className="flex min-w-0 flex-wrap gap-x-3 text-table text-quiet">
          {!hasRoom && <Link to="/review">{words.title}</Link>}
          <Link to={`/jobs/${job.id}`} className="font-mono text-small leading-5" title={words.open}>
            {job.reference}
          </Link>
        </span>
        <span className="flex gap-1">
          <IconButton
            label={words.previous}
            icon={<ArrowUp size={16} />}
            size="small"
            aria-keyshortcuts="k"
            onClick={() => go(-1)}
          />
          <IconButton
            label={words.next}
            icon={<ArrowDown size={16} />}
            size="small"
            aria-keyshortcuts="j"
            onClick={() => go(1)}
          />
        </span>
      </div>
      <Heading
        ref={heading}
        tabIndex={-1}
        className="text-title font-semibold tracking-[-0.01em] wrap-anywhere outline-none"
      >
        {job.title}
      </Heading>
      <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-quiet">
        {job.customer && <Link to={`/customers/${job.customer.id}`}>{customerWords(job.customer)}</Link>}
        {waits && (
          <span>
            {words.handedIn} <RelativeTime at={waits.submitted_at} />
          </span>
        )}
        <PriorityMark priority={job.priority} />
      </p>
    </header>
  )
}
