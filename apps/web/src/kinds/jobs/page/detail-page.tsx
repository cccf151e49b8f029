import { getJob } from '@latchkey/contract'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { type Live, useLive } from '../../../lib/live/use-live.ts'
import { useMe } from '../../../lib/use-me.ts'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { FoundOrAsk } from '../../../sharing/found-or-ask.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { NoLonger } from '../../../ui/no-longer.tsx'
import { DetailSkeleton } from './detail-skeleton.tsx'
import { JobPage } from './job-page.tsx'
import { words } from './words.ts'

export function Component() {
  const { id = '' } = useParams()
  return <Watched key={id} id={id} />
}

/** As it is now, for as long as it may be seen. */
function Watched({ id }: { id: string }) {
  const hasShop = useMe().data?.workspace != null
  const live = useLive(id)
  const back = hasShop && <LinkButton to="/jobs">{words.back}</LinkButton>
  return live.hasEnded ? <NoLonger action={back} /> : <Present id={id} live={live} back={back} />
}

function Present({ id, live, back }: { id: string; live: Live; back: ReactNode }) {
  const job = useQueryOf(getJob, { params: { id } })
  return (
    <FoundOrAsk id={id} query={job} back={back} failed={words.failed} skeleton={<DetailSkeleton />}>
      {(present) => <JobPage job={present} live={live} />}
    </FoundOrAsk>
  )
}
