import { getShare } from '@latchkey/contract'
import { useParams } from 'react-router'
import { isProblem } from '../../../lib/call-error.ts'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { PageSkeleton } from './page-skeleton.tsx'
import { SharePage } from './share-page.tsx'
import { words } from './words.ts'

export function Component() {
  const { id = '' } = useParams()
  const share = useQueryOf(getShare, { params: { share: id } })
  // An address that cannot be an id leads nowhere either.
  if (isProblem(share.error, 'not_found') || isProblem(share.error, 'validation_failed')) return <Gone />
  return (
    <QueryState query={share} failed={words.failed} skeleton={<PageSkeleton />}>
      {(present) => <SharePage share={present} />}
    </QueryState>
  )
}

const Gone = () => (
  <>
    <title>{`${words.gone} · Latchkey`}</title>
    <EmptyState
      level={1}
      drawing="door"
      headline={words.gone}
      action={<LinkButton to="/shares">{words.back}</LinkButton>}
    >
      {words.goneWhy}
    </EmptyState>
  </>
)
