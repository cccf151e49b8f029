import { getRepairRequest } from '@latchkey/contract'
import { useParams } from 'react-router'
import { isProblem } from '../../lib/call-error.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { DetailSkeleton } from './detail-skeleton.tsx'
import { RequestPage } from './request-page.tsx'
import { words } from './words.ts'

export function Component() {
  const { id = '' } = useParams()
  const request = useQueryOf(getRepairRequest, { params: { id } })
  // An address that cannot be an id leads nowhere either.
  if (isProblem(request.error, 'not_found') || isProblem(request.error, 'validation_failed')) return <Gone />
  return (
    <QueryState query={request} failed={words.detail.failed} skeleton={<DetailSkeleton />}>
      {(present) => <RequestPage key={present.id} request={present} />}
    </QueryState>
  )
}

const Gone = () => (
  <>
    <title>{`${words.detail.gone} · Latchkey`}</title>
    <EmptyState
      level={1}
      drawing="door"
      headline={words.detail.gone}
      action={<LinkButton to="/repair-requests">{words.detail.back}</LinkButton>}
    >
      {words.detail.goneWhy}
    </EmptyState>
  </>
)
