import { Suspense } from 'react'
import { Outlet, useLocation } from 'react-router'
import { isAdmin, useMe } from '../../lib/use-me.ts'
import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx'
import { TabLinks } from '../../ui/tab-links.tsx'
import { words } from './words.ts'

/** Mine first, then the shop's: what somebody may not see has no tab. */
export function Component() {
  const me = useMe().data
  const { pathname } = useLocation()
  const tabs = [
    { to: '/settings/profile', label: words.tabs.profile },
    { to: '/settings/devices', label: words.tabs.devices },
    ...(me?.workspace
      ? [
          { to: '/settings/workspace', label: words.tabs.workspace },
          { to: '/settings/members', label: words.tabs.members },
        ]
      : []),
    ...(isAdmin(me)
      ? [
          { to: '/settings/activity', label: words.tabs.activity },
          { to: '/settings/security', label: words.tabs.security },
          { to: '/settings/api-keys', label: words.tabs.keys },
          { to: '/settings/webhooks', label: words.tabs.webhooks },
          { to: '/settings/system', label: words.tabs.system },
        ]
      : []),
  ]
  return (
    <>
      <div className="mb-7">
        <TabLinks label={words.tabs.label} tabs={tabs} />
      </div>
      {/* By its key each tab is there as soon as it is pressed, however slow the line. */}
      <Suspense key={pathname} fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </>
  )
}

const Waiting = () => (
  <>
    <Skeleton className="mb-6 h-7 w-40" />
    <SkeletonRows />
  </>
)
