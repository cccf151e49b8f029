import { getMe, logout, switchWorkspace } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { call } from '../lib/call.ts'
import { isProblem } from '../lib/call-error.ts'
import { signInPath } from '../lib/next-path.ts'
import { forgetSession, keepAccount, leaveForGood } from '../lib/session.ts'
import { onSessionEnd } from '../lib/session-end.ts'
import { keyOf } from '../lib/use-call.ts'
import { useMe } from '../lib/use-me.ts'
import { toastProblem } from '../ui/toast-problem.ts'
import { Shell } from './shell/shell.tsx'
import { ShellSkeleton } from './shell/shell-skeleton.tsx'

/** The frame of every screen that needs somebody signed in. The one place that joins the shell to the API. */
export function Component() {
  const client = useQueryClient()
  const me = useMe()
  useWayToSignIn()
  useEffect(() => {
    if (me.data) keepAccount(me.data)
  }, [me.data])

  if (!me.data) {
    // A stranger is on the way to sign in already.
    if (me.error && !isProblem(me.error, 'unauthenticated')) throw me.error
    return <ShellSkeleton />
  }

  const change = async (id: string) => {
    const next = await call(switchWorkspace, { body: { workspace_id: id } })
    client.setQueryData(keyOf(getMe), next)
    // Everything else on the screen was of the other workspace.
    await client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== getMe.path })
  }
  const signOut = async () => {
    await call(logout)
    leaveForGood()
  }
  return (
    <Shell
      {...me.data}
      onSwitchWorkspace={(id) => change(id).catch(toastProblem)}
      onSignOut={() => signOut().catch(toastProblem)}
    >
      <Outlet key={me.data.workspace?.id} />
    </Shell>
  )
}

/** Whichever call learns that the session is over: the reader signs in again and comes back to this page. */
function useWayToSignIn() {
  const navigate = useNavigate()
  const here = useLocation()
  useEffect(
    () =>
      onSessionEnd(() => {
        forgetSession()
        navigate(signInPath(here), { replace: true })
      }),
    [navigate, here],
  )
}
