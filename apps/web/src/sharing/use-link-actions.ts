import { regenerateShare, revokeShare, updateShare } from '@latchkey/contract'
import { isProblem } from '../lib/call-error.ts'
import { useCall } from '../lib/use-call.ts'
import { toastProblem } from '../ui/toast-problem.ts'
import { toast } from '../ui/toast-queue.ts'
import type { Link } from './link-settings.ts'
import type { ShareTarget } from './share-target.ts'
import { shownBy, useRefreshLinks } from './use-links.ts'
import { words } from './words.ts'

/** What holds at once, for one link of the list. */
export function useLinkActions(link: Link, target: ShareTarget) {
  const refresh = shownBy(target)
  const look = useRefreshLinks(target)
  const update = useCall(updateShare, { refresh })
  const revoke = useCall(revokeShare, { refresh })
  const renew = useCall(regenerateShare, { refresh })
  const params = { share: link.id }

  const refused = async (error: unknown) => {
    if (isProblem(error)) await look()
    toastProblem(error)
  }
  return {
    busy: update.isPending || revoke.isPending || renew.isPending,
    setActive: (is_active: boolean) =>
      update
        .mutateAsync({ params, body: { is_active }, ifMatch: link.version })
        .then(() => toast(is_active ? words.links.resumed : words.links.paused), refused),
    stop: () => revoke.mutateAsync({ params }).then(() => toast(words.sure.stopped), refused),
    renew: () =>
      renew.mutateAsync({ params }).then((renewed) => {
        toast(words.sure.renewed)
        return renewed
      }, refused),
  }
}
