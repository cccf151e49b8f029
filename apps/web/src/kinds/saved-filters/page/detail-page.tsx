import { getSavedFilter } from '@latchkey/contract'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { type Live, useLive } from '../../../lib/live/use-live.ts'
import { useMe } from '../../../lib/use-me.ts'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { FoundOrAsk } from '../../../sharing/found-or-ask.tsx'
import { DetailInGrey } from '../../../ui/detail-in-grey.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { NoLonger } from '../../../ui/no-longer.tsx'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import { words } from '../words.ts'
import { FilterPage } from './filter-page.tsx'

export function Component() {
  const { id = '' } = useParams()
  return <Watched key={id} id={id} />
}

/** As it is now, for as long as it may be seen. */
function Watched({ id }: { id: string }) {
  const hasShop = useMe().data?.workspace != null
  const live = useLive(id)
  const back = hasShop && <LinkButton to="/saved-filters">{words.detail.back}</LinkButton>
  return live.hasEnded ? <NoLonger action={back} /> : <Present id={id} live={live} back={back} />
}

function Present({ id, live, back }: { id: string; live: Live; back: ReactNode }) {
  const filter = useQueryOf(getSavedFilter, { params: { id } })
  const skeleton = (
    <DetailInGrey>
      <SkeletonRows rows={8} faces={false} />
    </DetailInGrey>
  )
  return (
    <FoundOrAsk id={id} query={filter} back={back} failed={words.detail.failed} skeleton={skeleton}>
      {(present) => <FilterPage filter={present} live={live} />}
    </FoundOrAsk>
  )
}
