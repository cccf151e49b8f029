import { getJob } from '@latchkey/contract'
import { type Live, useLive } from '../../../lib/live/use-live.ts'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { FoundOrAsk } from '../../../sharing/found-or-ask.tsx'
import { Button } from '../../../ui/button.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { NoLonger } from '../../../ui/no-longer.tsx'
import { DetailSkeleton } from '../page/detail-skeleton.tsx'
import { ReviewPane } from './review-pane.tsx'
import type { Queue } from './use-queue.ts'
import { words } from './words.ts'

interface LookedAtProps {
  id: string
  queue: Queue
}

/** The job that is looked at, as it is now. Give it the id as its key. */
export function LookedAt({ id, queue }: LookedAtProps) {
  const live = useLive(id)
  if (live.hasEnded) return <NoLonger action={<Button onClick={() => queue.go(1)}>{words.next}</Button>} />
  return <Present id={id} queue={queue} live={live} />
}

function Present({ id, queue, live }: LookedAtProps & { live: Live }) {
  const job = useQueryOf(getJob, { params: { id } })
  const back = <LinkButton to="/review">{words.list}</LinkButton>
  return (
    <FoundOrAsk id={id} query={job} back={back} failed={words.jobFailed} skeleton={<DetailSkeleton />}>
      {(present) => (
        <ReviewPane job={present} waits={queue.rows.find((row) => row.id === id)} live={live} queue={queue} />
      )}
    </FoundOrAsk>
  )
}
