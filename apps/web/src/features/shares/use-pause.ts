import { updateShare } from '@latchkey/contract'
import { useCall } from '../../lib/use-call.ts'
import { toastProblem } from '../../ui/toast-problem.ts'
import { toast } from '../../ui/toast-queue.ts'
import { listsOfShares } from './lists-of-shares.ts'
import type { ShownShare } from './shown-share.ts'
import { words } from './words.ts'

/** Holds at once, and can be taken back. */
export function usePause({ id, resource }: ShownShare) {
  const update = useCall(updateShare, { refresh: listsOfShares })
  const set = async (is_active: boolean, undoable = true): Promise<void> => {
    const { status } = await update.mutateAsync({ params: { share: id }, body: { is_active } })
    toast(
      words.nowIs(status, resource.title),
      undoable ? { undo: () => set(!is_active, false).catch(toastProblem) } : {},
    )
  }
  return { busy: update.isPending, set: (is_active: boolean) => set(is_active).catch(toastProblem) }
}
