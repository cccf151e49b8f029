import { useEffect } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { isProblem } from '../../lib/call-error.ts'
import { problemWords } from '../../lib/problem-words.ts'
import { keepAccount } from '../../lib/session.ts'
import { useAccent } from '../../lib/use-accent.ts'
import { useMe } from '../../lib/use-me.ts'
import { useNothingOfOthers } from '../../lib/use-nothing-of-others.ts'
import { useWayToSignIn } from '../../lib/use-way-to-sign-in.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { PlainPage } from '../../ui/plain-page.tsx'
import { portalDoor } from '../sign-in-path.ts'
import { isAtPortal } from '../standing.ts'
import { useCustomerForm } from '../use-customer-form.ts'
import { usePortalPath } from '../use-portal-path.ts'
import { FrameShape } from './frame-shape.tsx'
import { FrameSkeleton } from './frame-skeleton.tsx'
import { useShutOut } from './use-shut-out.ts'
import { words } from './words.ts'

/** The frame of every page of a shop's portal that needs a customer signed in. */
export function Component() {
  const portalPath = usePortalPath()
  const here = useLocation()
  const me = useMe()
  const form = useCustomerForm()
  useWayToSignIn((from) => portalDoor(portalPath(), '/sign-in', from))
  useNothingOfOthers(me.data)
  useShutOut()
  useAccent(form.data?.shop.accent)
  useEffect(() => {
    if (me.data) keepAccount(me.data)
  }, [me.data])

  if (me.data && !isAtPortal(me.data, portalPath())) {
    return <Navigate to={portalDoor(portalPath(), '/sign-in', here)} replace />
  }
  if (me.data && form.data) {
    return (
      <FrameShape shop={form.data.shop}>
        <Outlet />
      </FrameShape>
    )
  }
  const error = me.data ? form.error : me.error
  // A stranger is on the way to sign in already, and whoever was shut out is, too.
  if (!error || isProblem(error, 'unauthenticated') || isProblem(error, 'forbidden')) return <FrameSkeleton />
  const again = () => Promise.all([me.refetch(), form.refetch()])
  return (
    <PlainPage title={words.failed}>
      <ErrorState level={1} headline={words.failed} onRetry={again} retrying={me.isFetching || form.isFetching}>
        {problemWords(error, { typed: false })}
      </ErrorState>
    </PlainPage>
  )
}
