import { setVisibility, type Visibility } from '@latchkey/contract'
import { useCall } from '../../lib/use-call.ts'
import { toastProblem } from '../../ui/toast-problem.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { ShareTarget } from '../share-target.ts'
import { shownBy } from '../use-links.ts'
import type { Everybody } from './use-people.ts'
import { words } from './words.ts'

const { set: said } = words.visibility

/** What has to be said before it is done: what becomes public is out, and what becomes private to another is gone from here. */
export function asksFirst(next: Visibility, { owner }: Everybody): 'public' | 'private' | null {
  if (next === 'public') return 'public'
  return next === 'private' && !owner.is_me ? 'private' : null
}

/** Holds at once; all that can be taken back, can. */
export function useVisibility(target: ShareTarget, everybody: Everybody) {
  const change = useCall(setVisibility, { refresh: shownBy(target) })
  const set = async (visibility: Visibility, back?: Visibility): Promise<void> => {
    try {
      await change.mutateAsync({ params: { id: target.id }, body: { visibility } })
    } catch (error) {
      return toastProblem(error)
    }
    const words = visibility === 'workspace' ? said.workspace(everybody.workspace.name) : said[visibility]
    // Nothing brings it back where it was private to me, or where I cannot open it any more.
    const canUndo = back && !asksFirst(back, everybody) && !asksFirst(visibility, everybody)
    toast(words, canUndo ? { undo: () => set(back) } : {})
  }
  return {
    set: (next: Visibility) => set(next, everybody.visibility),
    busy: change.isPending,
    /** What is being set counts as set. */
    shown: change.isPending ? (change.variables?.body.visibility ?? everybody.visibility) : everybody.visibility,
  }
}
