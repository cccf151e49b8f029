import { lazy, Suspense, useState } from 'react'
import type { ManyTargets } from './share-many-dialog.tsx'

const Later = lazy(() =>
  import('./share-many-dialog.tsx').then(({ ShareManyDialog }) => ({ default: ShareManyDialog })),
)

/** The same as useShareDialog, for many things at once. */
export function useShareMany() {
  const [targets, setTargets] = useState<ManyTargets>()
  const [open, setOpen] = useState(false)
  // Another time is another dialog, which knows nothing of the links made before.
  const [times, setTimes] = useState(0)
  return {
    shareMany: (next: ManyTargets) => {
      setTargets(next)
      setTimes(times + 1)
      setOpen(true)
    },
    dialog: targets && (
      <Suspense>
        <Later key={times} targets={targets} open={open} onOpenChange={setOpen} />
      </Suspense>
    ),
  }
}
