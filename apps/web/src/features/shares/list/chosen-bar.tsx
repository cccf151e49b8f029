import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import type { ShownShare } from '../shown-share.ts'
import { BulkStopDialog } from './bulk-stop-dialog.tsx'
import { words } from './words.ts'

/** The contract takes so many at once. */
const most = 200

interface ChosenBarProps {
  chosen: ShownShare[]
  onClear: () => void
}

/** What can be done with all that is chosen, at the foot of the window. */
export function ChosenBar({ chosen, onClear }: ChosenBarProps) {
  const [stopping, setStopping] = useState(false)
  // What was chosen when it was asked: they leave the choice once they are stopped.
  const [asked, setAsked] = useState<ShownShare[]>([])
  const count = chosen.length
  const ask = () => {
    setAsked(chosen)
    setStopping(true)
  }
  return (
    <>
      <div role="status" className="sr-only">
        {count > 0 && words.chosen(count)}
      </div>
      {count > 0 && (
        <div className="sticky bottom-4 z-20 mt-4 flex animate-rise flex-wrap items-center gap-x-4 gap-y-2 rounded-panel border border-line bg-surface px-4 py-2.5 shadow-float max-sm:bottom-[calc(4.25rem+env(safe-area-inset-bottom))]">
          <p className="font-medium whitespace-nowrap">{words.chosen(count)}</p>
          <Button size="small" variant="danger" disabled={count > most} onClick={ask}>
            {words.bulkSend(count)}
          </Button>
          <Button size="small" variant="quiet" onClick={onClear}>
            {words.unchoose}
          </Button>
          {count > most && <p className="text-table text-red">{words.most(most)}</p>}
        </div>
      )}
      <BulkStopDialog shares={asked} open={stopping} onOpenChange={setStopping} />
    </>
  )
}
