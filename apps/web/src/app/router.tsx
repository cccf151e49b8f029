import { type ComponentType, lazy, Suspense } from 'react'
import { BrowserRouter, matchRoutes, Navigate, type RouteObject, useRoutes } from 'react-router'
import { CrashBoundary } from './crash-boundary.tsx'

type Load = () => Promise<{ Component: ComponentType }>

/** Each screen is a module that exports `Component`, and is its own chunk. */
function screen(load: Load): Pick<RouteObject, 'element' | 'handle'> {
  const Screen = lazy(() => load().then(({ Component }) => ({ default: Component })))
  return { element: <Screen />, handle: load }
}

const showDesign = import.meta.env.DEV || import.meta.env.VITE_DESIGN === '1'

const design: RouteObject[] = showDesign
  ? [
      { path: '/design', ...screen(() => import('./design/design-page.tsx')) },
      { path: '/design/shell/*', ...screen(() => import('./design/shell-page.tsx')) },
      { path: '/design/sign-in', ...screen(() => import('./design/auth-page.tsx')) },
    ]
  : []

const settings: RouteObject[] = [
  { index: true, element: <Navigate to="/settings/profile" replace /> },
  { path: 'profile', ...screen(() => import('../features/settings/profile-page.tsx')) },
  { path: 'devices', ...screen(() => import('../features/settings/devices-page.tsx')) },
  { path: 'workspace', ...screen(() => import('../features/settings/workspace-page.tsx')) },
  { path: 'members', ...screen(() => import('../features/members/members-page.tsx')) },
  { path: 'activity', ...screen(() => import('../features/activity/activity-page.tsx')) },
]

const mailedLink = screen(() => import('../features/sign-in/mailed-link-page.tsx'))

const routes: RouteObject[] = [
  {
    ...screen(() => import('./signed-in.tsx')),
    children: [
      { path: '/', ...screen(() => import('../features/home/home-page.tsx')) },
      { path: '/settings', ...screen(() => import('../features/settings/settings-layout.tsx')), children: settings },
    ],
  },
  { path: '/sign-in', ...screen(() => import('../features/sign-in/sign-in-page.tsx')) },
  { path: '/register', ...screen(() => import('../features/sign-in/register-page.tsx')) },
  { path: '/forgot', ...screen(() => import('../features/sign-in/forgot-page.tsx')) },
  ...['/verify', '/reset', '/invitation', '/confirm-email'].map((path) => ({ path, ...mailedLink })),
  { path: '/outbox', ...screen(() => import('../features/outbox/outbox-page.tsx')) },
  { path: '/outbox/:id', ...screen(() => import('../features/outbox/mail-page.tsx')) },
  ...design,
  { path: '*', ...screen(() => import('./not-found.tsx')) },
]

/** Fetches all chunks of an address at once; by itself React would ask for one after the other. */
export function fetchScreens(pathname: string) {
  for (const { route } of matchRoutes(routes, pathname) ?? [])
    if (typeof route.handle === 'function') route.handle().catch(() => undefined)
}

const Screens = () => useRoutes(routes)

/** No loaders and actions: data is TanStack Query's, and without them the router weighs half. */
export const Router = () => (
  <BrowserRouter>
    <CrashBoundary>
      <Suspense>
        <Screens />
      </Suspense>
    </CrashBoundary>
  </BrowserRouter>
)
