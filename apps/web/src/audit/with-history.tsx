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
  /** What changed in it, field by field: then that is its history, and what was done with it is its activity. */
  edits?: ReactNode
  children: ReactNode
}

/** A thing's page and, under addresses of their own, what changed in it and what was done with it. The route's `view` says which. */
export function WithHistory({ id, kind, label, mayRead, keeps = false, edits, children }: WithHistoryProps) {
  const { view } = useParams()
  if (!mayRead) return children
  const path = placeOf({ kind, id })
  const title = edits ? say.activity : say.title
  const done = {
    name: edits ? 'activity' : 'history',
    label: title,
    content: <History id={id} kind={kind} title={title} />,
  }
  const views = edits ? [{ name: 'history', label: say.title, content: edits }, done] : [done]
  const shown = views.find(({ name }) => name === view)
  return (
    <>
      <TabLinks
        label={say.views}
        tabs={[
          { to: path, label, end: true },
          ...views.map((one) => ({ to: `${path}/${one.name}`, label: one.label })),
        ]}
      />
      <div className="pt-6">
        {(keeps || !shown) && <div hidden={shown !== undefined}>{children}</div>}
        {shown && <Suspense fallback={<SkeletonRows />}>{shown.content}</Suspense>}
      </div>
    </>
  )
}
