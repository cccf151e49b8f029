import { switchPortal, switchWorkspace } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { startSession } from '../lib/session.ts'
import { useCall } from '../lib/use-call.ts'
import type { MyAccount } from '../lib/use-me.ts'
import { toastProblem } from '../ui/toast-problem.ts'

/** From one shop to another, as its customer or as who works there, without signing in again. */
export function useWays() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const portal = useCall(switchPortal)
  const workspace = useCall(switchWorkspace)
  const arrive = async (me: MyAccount, to: string) => {
    startSession(client, me)
    await navigate(to)
  }
  return {
    busy: portal.isPending || workspace.isPending,
    goToPortal: (slug: string, to = `/portal/${slug}`) =>
      portal.mutateAsync({ body: { portal: slug } }).then((me) => arrive(me, to), toastProblem),
    goToWork: (workspace_id: string) =>
      workspace.mutateAsync({ body: { workspace_id } }).then((me) => arrive(me, '/'), toastProblem),
  }
}
