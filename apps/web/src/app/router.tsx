import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'
import { BrowserRouter, matchRoutes, Navigate, type RouteObject, useLocation, useRoutes } from 'react-router'
import { CrashBoundary } from './crash-boundary.tsx'

type Load = () => Promise<{ Component: ComponentType }>

/** Each screen is a module that exports `Component`, and is its own chunk. */
function screen(load: Load): Pick<RouteObject, 'element' | 'handle'> {
  let fetched: ComponentType | undefined
  const fetch = () =>
    load().then(({ Component }) => {
      fetched = Component
      return { default: Component }
    })
  const Later = lazy(fetch)
  // What was fetched ahead stands at once; lazy() would let the page wait for it once more.
  const Screen = () => {
    const [Present] = useState(() => fetched ?? Later)
    return <Present />
  }
  return { element: <Screen />, handle: fetch }
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
  { path: 'security', ...screen(() => import('../features/reports/security-page.tsx')) },
  { path: 'api-keys', ...screen(() => import('../features/integrations/keys-page.tsx')) },
  { path: 'webhooks', ...screen(() => import('../features/integrations/webhooks-page.tsx')) },
  { path: 'webhooks/:id', ...screen(() => import('../features/integrations/webhook-page.tsx')) },
  { path: 'system', ...screen(() => import('../features/system/system-page.tsx')) },
]

const portalLink = screen(() => import('../portal/account/mailed-link-page.tsx'))

// One screen for both: what is typed at the first address goes on at the second.
const intakeForm = screen(() => import('../portal/jobs/form/form-page.tsx'))

const portal: RouteObject[] = [
  {
    ...screen(() => import('../portal/frame/portal-frame.tsx')),
    children: [
      { path: '/portal/:slug', ...screen(() => import('../portal/jobs/list/home-page.tsx')) },
      { path: '/portal/:slug/jobs', ...screen(() => import('../portal/jobs/list/list-page.tsx')) },
      { path: '/portal/:slug/jobs/:id', ...screen(() => import('../portal/jobs/page/job-page.tsx')) },
      { path: '/portal/:slug/new', ...intakeForm },
      { path: '/portal/:slug/drafts/:id/:step?', ...intakeForm },
      { path: '/portal/:slug/messages', ...screen(() => import('../portal/jobs/list/messages-page.tsx')) },
      { path: '/portal/:slug/me', ...screen(() => import('../portal/account/me-page.tsx')) },
    ],
  },
  { path: '/portal/:slug/sign-in', ...screen(() => import('../portal/account/sign-in-page.tsx')) },
  { path: '/portal/:slug/register', ...screen(() => import('../portal/account/register-page.tsx')) },
  { path: '/portal/:slug/forgot', ...screen(() => import('../portal/account/forgot-page.tsx')) },
  ...['verify', 'reset', 'invitation'].map((page) => ({
    path: `/portal/:slug/${page}`,
    ...portalLink,
  })),
]

const mailedLink = screen(() => import('../features/sign-in/mailed-link-page.tsx'))

const routes: RouteObject[] = [
  {
    ...screen(() => import('./signed-in.tsx')),
    children: [
      { path: '/', ...screen(() => import('../features/home/home-page.tsx')) },
      { path: '/repair-requests', ...screen(() => import('../kinds/repair-requests/list-page.tsx')) },
      { path: '/repair-requests/:id/:view?', ...screen(() => import('../kinds/repair-requests/detail-page.tsx')) },
      { path: '/jobs', ...screen(() => import('../kinds/jobs/list/list-page.tsx')) },
      { path: '/jobs/:id/:view?', ...screen(() => import('../kinds/jobs/page/detail-page.tsx')) },
      { path: '/sessions', ...screen(() => import('../kinds/sessions/list-page.tsx')) },
      { path: '/sessions/:id/:view?', ...screen(() => import('../kinds/sessions/detail-page.tsx')) },
      { path: '/records', ...screen(() => import('../kinds/records/pipelines/list-page.tsx')) },
      { path: '/records/:pipelineId', ...screen(() => import('../kinds/records/grid/grid-page.tsx')) },
      { path: '/records/:pipelineId/:recordId', ...screen(() => import('../kinds/records/record/detail-page.tsx')) },
      { path: '/saved-filters', ...screen(() => import('../kinds/saved-filters/list/list-page.tsx')) },
      { path: '/saved-filters/new', ...screen(() => import('../kinds/saved-filters/edit/new-page.tsx')) },
      {
        path: '/saved-filters/:id/records/:recordId',
        ...screen(() => import('../kinds/saved-filters/record/detail-page.tsx')),
      },
      { path: '/saved-filters/:id/:view?', ...screen(() => import('../kinds/saved-filters/page/detail-page.tsx')) },
      { path: '/properties', ...screen(() => import('../kinds/repair-requests/properties-page.tsx')) },
      { path: '/shares', ...screen(() => import('../features/shares/list/list-page.tsx')) },
      { path: '/shares/analytics', ...screen(() => import('../features/shares/analytics/analytics-page.tsx')) },
      { path: '/shares/:id', ...screen(() => import('../features/shares/page/share-detail-page.tsx')) },
      { path: '/share-templates', ...screen(() => import('../features/shares/templates/templates-page.tsx')) },
      { path: '/shared-with-me', ...screen(() => import('../features/shared-with-me/shared-with-me-page.tsx')) },
      { path: '/access-requests', ...screen(() => import('../features/shares/requests/requests-page.tsx')) },
      { path: '/review/:id?', ...screen(() => import('../kinds/jobs/review/review-page.tsx')) },
      { path: '/customers', ...screen(() => import('../kinds/jobs/customers/customers-page.tsx')) },
      { path: '/customers/:id', ...screen(() => import('../kinds/jobs/customers/page/customer-page.tsx')) },
      { path: '/reports', ...screen(() => import('../features/reports/reports-page.tsx')) },
      { path: '/preview/:resourceId', ...screen(() => import('../features/share-preview/preview-page.tsx')) },
      { path: '/settings', ...screen(() => import('../features/settings/settings-layout.tsx')), children: settings },
    ],
  },
  { path: '/sign-in', ...screen(() => import('../features/sign-in/sign-in-page.tsx')) },
  { path: '/register', ...screen(() => import('../features/sign-in/register-page.tsx')) },
  { path: '/forgot', ...screen(() => import('../features/sign-in/forgot-page.tsx')) },
  ...['/verify', '/reset', '/invitation', '/confirm-email'].map((path) => ({ path, ...mailedLink })),
  { path: '/outbox', ...screen(() => import('../features/outbox/outbox-page.tsx')) },
  { path: '/outbox/:id', ...screen(() => import('../features/outbox/mail-page.tsx')) },
  ...portal,
  ...design,
  { path: '*', ...screen(() => import('./not-found.tsx')) },
]

/** Fetches all chunks of an address at once; by itself React would ask for one after the other. */
export function fetchScreens(pathname: string) {
  for (const { route } of matchRoutes(routes, pathname) ?? []) fetchScreen(route)
}

function fetchScreen({ handle }: RouteObject) {
  if (typeof handle === 'function') handle().catch(() => undefined)
}

function Screens() {
  const { pathname } = useLocation()
  useEffect(() => {
    // Once a screen stands, those beside it come too: the next tab then opens without a wait, on a phone as well.
    const timer = window.setTimeout(() => {
      for (const { route } of matchRoutes(routes, pathname) ?? []) route.children?.forEach(fetchScreen)
    }, 600)
    return () => window.clearTimeout(timer)
  }, [pathname])
  return useRoutes(routes)
}

/** Whoever points at a link, or comes to it by key, is likely to press it: its screen is on the way by then. */
export function fetchAhead({ target }: Event) {
  const link = target instanceof Element && target.closest('a[href^="/"]:not([download])')
  if (link instanceof HTMLAnchorElement) fetchScreens(link.pathname)
}

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
