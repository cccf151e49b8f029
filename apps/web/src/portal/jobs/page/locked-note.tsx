import { Lock } from 'lucide-react'
import { cx } from '../../../lib/cx.ts'
import { Button } from '../../../ui/button.tsx'
import { lockedWords } from './locked-words.ts'
import { goWrite } from './messages-section.tsx'
import type { OwnJob } from './use-own-job.ts'
import { words } from './words.ts'

interface LockedNoteProps {
  job: OwnJob
  shop: string
  className?: string
}

/** What can no longer be changed, why, and what to do instead. */
export function LockedNote({ job, shop, className }: LockedNoteProps) {
  const why = lockedWords(job, shop)
  if (!why) return null
  return (
    <div className={cx('flex items-start gap-2.5 rounded-control bg-sunk px-3 py-2.5', className)}>
      <Lock size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-quiet" />
      <div className="flex min-w-0 flex-1 items-start justify-between gap-x-4 gap-y-2 max-sm:flex-col">
        <p>{why}</p>
        {job.turn !== null && job.next_steps.includes('write') && (
          <Button size="small" className="shrink-0 print:hidden" onClick={goWrite}>
            {words.locked.write}
          </Button>
        )}
      </div>
    </div>
  )
}
