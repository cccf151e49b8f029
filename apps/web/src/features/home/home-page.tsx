import { lazy, Suspense } from 'react'
import { Navigate } from 'react-router'
import { useMe } from '../../lib/use-me.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { greeting } from './greeting.ts'
import { Ready } from './ready.tsx'

// Needed once in a life, and it brings the form library along.
const WithoutWorkspace = lazy(() =>
  import('./without-workspace.tsx').then((module) => ({ default: module.WithoutWorkspace })),
)

export function Component() {
  const me = useMe().data
  if (!me) return null
  // A customer has nothing here: what they have is at the portal.
  if (me.portal && me.memberships.length === 0) return <Navigate to={`/portal/${me.portal.slug}`} replace />
  return (
    <>
      <PageHeader title={greeting(me.account.name, new Date())} />
      {me.workspace ? (
        <Ready workspace={me.workspace} />
      ) : (
        <Suspense>
          <WithoutWorkspace me={me} />
        </Suspense>
      )}
    </>
  )
}
