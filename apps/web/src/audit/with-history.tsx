import type { ResourceKind } from '@latchkey/contract'
import { lazy, type ReactNode, Suspense } from 'react'
import { useParams } from 'react-router'
import { placeOf } from '../sharing/place-of.ts'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { TabLinks } from '../ui/tab-links.tsx'
import { words } from './words.ts'

const History = lazy(() => import('./history.tsx').then(({ History }) => ({ default: History })))

const { history: say } = words

interface WithHistoryProps {
  id: string
  kind: ResourceKind
  /** What the page itself is called beside its history. */
  label: string
  /** Its entries hold addresses: people of the shop read them, nobody else. */
  mayRead: boolean
  /** What was typed on the page stays while the history is looked at. */
  keeps?: boolean
  children: ReactNode
}

/** A thing's page and, under an address of its own, what was done with it. The route's `view` says which. */
export function WithHistory({ id, kind, label, mayRead, keeps = false, children }: WithHistoryProps) {
  const { view } = useParams()
  if (!mayRead) return children
  const isHistory = view === 'history'
  const path = placeOf({ kind, id })
  return (
    <>
      <TabLinks
        label={say.views}
        tabs={[
          { to: path, label, end: true },
          { to: `${path}/history`, label: say.title },
        ]}
      />
      <div className="pt-6">
        {(keeps || !isHistory) && <div hidden={isHistory}>{children}</div>}
        {isHistory && (
          <Suspense fallback={<SkeletonRows />}>
            <History id={id} kind={kind} />
          </Suspense>
        )}
      </div>
    </>
  )
}
