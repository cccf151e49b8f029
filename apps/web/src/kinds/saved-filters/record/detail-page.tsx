import { getSavedFilter, getSavedFilterRecord } from '@latchkey/contract'
import { useParams } from 'react-router'
import { isProblem } from '../../../lib/call-error.ts'
import { type Live, useLive } from '../../../lib/live/use-live.ts'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { FoundOrAsk } from '../../../sharing/found-or-ask.tsx'
import { DetailInGrey } from '../../../ui/detail-in-grey.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { NoLonger } from '../../../ui/no-longer.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import type { FilterDetail } from '../page/use-filter-change.ts'
import { words } from '../words.ts'
import { RecordPage } from './record-page.tsx'

export function Component() {
  const { id = '', recordId = '' } = useParams()
  return <Watched key={`${id} ${recordId}`} id={id} recordId={recordId} />
}

const grey = (
  <DetailInGrey>
    <SkeletonRows rows={6} faces={false} />
  </DetailInGrey>
)

/** As it is now, for as long as its filter may be seen. */
function Watched({ id, recordId }: { id: string; recordId: string }) {
  const live = useLive(id)
  const filter = useQueryOf(getSavedFilter, { params: { id } })
  if (live.hasEnded) return <NoLonger action={null} />
  return (
    <FoundOrAsk id={id} query={filter} back={null} failed={words.detail.failed} skeleton={grey}>
      {(present) => <OneOfThem filter={present} recordId={recordId} live={live} />}
    </FoundOrAsk>
  )
}

interface OneOfThemProps {
  filter: FilterDetail
  recordId: string
  live: Live
}

/** Once it no longer fits, nothing of it is shown: not what was there before either. */
function OneOfThem({ filter, recordId, live }: OneOfThemProps) {
  const record = useQueryOf(getSavedFilterRecord, { params: { id: filter.id, record_id: recordId } })
  const isGone = isProblem(record.error, 'not_found') || isProblem(record.error, 'validation_failed')
  if (isGone)
    return (
      <>
        <title>{`${words.record.gone} · Latchkey`}</title>
        <EmptyState
          level={1}
          drawing="door"
          headline={words.record.gone}
          action={<LinkButton to={`/saved-filters/${filter.id}`}>{words.record.back(filter.name)}</LinkButton>}
        >
          {words.record.goneWhy}
        </EmptyState>
      </>
    )
  return (
    <QueryState query={record} failed={words.record.failed} skeleton={grey}>
      {(present) => <RecordPage filter={filter} record={present} live={live} />}
    </QueryState>
  )
}
