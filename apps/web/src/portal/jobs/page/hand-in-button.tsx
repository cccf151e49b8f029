import { isProblem } from '../../../lib/call-error.ts'
import { Button, type ButtonProps } from '../../../ui/button.tsx'
import { toastProblem } from '../../../ui/toast-problem.ts'
import { toast } from '../../../ui/toast-queue.ts'
import { useOwnJob } from './use-own-job.ts'
import { words } from './words.ts'

interface HandInButtonProps extends Pick<ButtonProps, 'variant' | 'className'> {
  jobId: string
  /** Something is missing that the shop asks for: it can be filled in there. */
  onIncomplete: () => void
}

/** Hands in what came back, as it is now. */
export function HandInButton({ jobId, onIncomplete, ...look }: HandInButtonProps) {
  const { handIn, isHandingIn } = useOwnJob(jobId)
  const press = () =>
    handIn()
      .then(() => toast(words.handIn.done))
      .catch((error) => {
        if (isProblem(error, 'validation_failed')) onIncomplete()
        toastProblem(error)
      })
  return (
    <Button {...look} busy={isHandingIn} onClick={press}>
      {words.handIn.send}
    </Button>
  )
}
