import { getSession, type LiveEvent } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { type Live, useLive } from '../../lib/live/use-live.ts'
import { useMe } from '../../lib/use-me.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { FoundOrAsk } from '../../sharing/found-or-ask.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { NoLonger } from '../../ui/no-longer.tsx'
import { DetailSkeleton } from './detail-skeleton.tsx'
import { entryArrived } from './entry-arrived.ts'
import { SessionPage } from './session-page.tsx'
import { words } from './words.ts'

export function Component() {
  const { id = '' } = useParams()
  return <Watched key={id} id={id} />
}

/** As it is now, for as long as it may be seen. */
function Watched({ id }: { id: string }) {
  const client = useQueryClient()
  const hasShop = useMe().data?.workspace != null
  const live = useLive(id, {
    onEvents: (events) => {
      const total = lastEntry(events)
      return total > 0 ? entryArrived(client, id, total) : undefined
    },
  })
  const back = hasShop && <LinkButton to="/sessions">{words.detail.back}</LinkButton>
  return live.hasEnded ? <NoLonger action={back} /> : <Present id={id} live={live} back={back} />
}

/** The greatest number of an entry that was added; 0 where none was. */
const lastEntry = (events: readonly LiveEvent[]) =>
  Math.max(0, ...events.map(({ event, data }) => (event === 'session.entry_added' ? Number(data.seq) : 0)))

function Present({ id, live, back }: { id: string; live: Live; back: ReactNode }) {
  const session = useQueryOf(getSession, { params: { id } })
  return (
    <FoundOrAsk id={id} query={session} back={back} failed={words.detail.failed} skeleton={<DetailSkeleton />}>
      {(present) => <SessionPage session={present} live={live} />}
    </FoundOrAsk>
  )
}
