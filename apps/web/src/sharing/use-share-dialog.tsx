import { lazy, Suspense, useState } from 'react'
import type { ShareTarget } from './share-target.ts'

const load = () => import('./share-dialog.tsx').then(({ ShareDialog }) => ({ default: ShareDialog }))
const Later = lazy(load)

/** Whoever points at a Share button is likely to press it: the dialog is on the way by then. */
export const fetchShareDialog = () => void load().catch(() => undefined)

/**
 * For a page with things to share: `share(thing)` opens the dialog, `dialog` is where it stands. `present` finds what the
 * page knows of the thing by now.
 */
export function useShareDialog(present: (id: string) => ShareTarget | undefined) {
  const [asked, setAsked] = useState<ShareTarget>()
  const [open, setOpen] = useState(false)
  const target = asked && (present(asked.id) ?? asked)
  return {
    share: (next: ShareTarget) => {
      setAsked(next)
      setOpen(true)
    },
    dialog: target && (
      <Suspense>
        <Later key={target.id} target={target} open={open} onOpenChange={setOpen} />
      </Suspense>
    ),
  }
}
