import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Outlet } from 'react-router'
import { isProblem } from '../lib/call-error.ts'
import { signInPath } from '../lib/next-path.ts'
import { keepAccount } from '../lib/session.ts'
import { useMe } from '../lib/use-me.ts'
import { useNothingOfOthers } from '../lib/use-nothing-of-others.ts'
import { useWayToSignIn } from '../lib/use-way-to-sign-in.ts'
import { toastProblem } from '../ui/toast-problem.ts'
import { withoutWorkspace } from './shell/navigation.ts'
import { Shell } from './shell/shell.tsx'
import { ShellSkeleton } from './shell/shell-skeleton.tsx'

/** The frame of every screen that needs somebody signed in. The one place that joins the shell to the API. */
export function Component() {
  const client = useQueryClient()
  const me = useMe()
  useWayToSignIn(signInPath)
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
