import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { isProblem } from '../lib/call-error.ts'
import { getMe } from '../lib/light-endpoints.ts'
import { signInPath } from '../lib/next-path.ts'
import { forgetSession, keepAccount } from '../lib/session.ts'
import { onSessionEnd } from '../lib/session-end.ts'
import { type MyAccount, useMe } from '../lib/use-me.ts'
import { toastProblem } from '../ui/toast-problem.ts'
import { withoutWorkspace } from './shell/navigation.ts'
import { Shell } from './shell/shell.tsx'
import { ShellSkeleton } from './shell/shell-skeleton.tsx'

/** The frame of every screen that needs somebody signed in. The one place that joins the shell to the API. */
export function Component() {
  const client = useQueryClient()
  const me = useMe()
  useWayToSignIn()
  useNothingOfOthers(me.data)
  useEffect(() => {
    if (me.data) keepAccount(me.data)
  }, [me.data])

  if (!me.data) {
    // A stranger is on the way to sign in already.
    if (me.error && !isProblem(me.error, 'unauthenticated')) throw me.error
    return <ShellSkeleton />
  }

  // Only few come here to leave: what it takes is fetched when somebody does.
  const load = () => import('./shell-actions.ts')
  return (
    <Shell
      {...me.data}
      {...(!me.data.workspace && { sections: withoutWorkspace })}
      onSwitchWorkspace={(id) =>
        load()
          .then(({ changeWorkspace }) => changeWorkspace(client, id))
          .catch(toastProblem)
      }
      onSignOut={() =>
        load()
          .then(({ signOut }) => signOut())
          .catch(toastProblem)
      }
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

/** Another workspace or person, be it by another window: what was read for the one before is not shown for an instant. */
function useNothingOfOthers(me: MyAccount | undefined) {
  const client = useQueryClient()
  const last = useRef<string>(undefined)
  const now = me && `${me.account.id} ${me.workspace?.id}`
  useLayoutEffect(() => {
    if (last.current && now && last.current !== now)
      client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== getMe.path })
    last.current = now
  }, [now, client])
}
