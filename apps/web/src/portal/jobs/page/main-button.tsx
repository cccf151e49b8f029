import { Button } from '../../../ui/button.tsx'
import { HandInButton } from './hand-in-button.tsx'
import type { MainAction } from './main-action.ts'
import { words } from './words.ts'

interface MainButtonProps {
  action: MainAction
  jobId: string
  onCorrect: () => void
  onRate: () => void
  /** As wide as there is room. */
  isWide: boolean
}

/** The one thing to do now. */
export function MainButton({ action, jobId, onCorrect, onRate, isWide }: MainButtonProps) {
  const look = { variant: 'primary', className: isWide ? 'w-full' : '' } as const
  if (action === 'hand_in') return <HandInButton jobId={jobId} onIncomplete={onCorrect} {...look} />
  return (
    <Button {...look} onClick={action === 'rate' ? onRate : onCorrect}>
      {action === 'rate' ? words.rate.open : words.correct}
    </Button>
  )
}
