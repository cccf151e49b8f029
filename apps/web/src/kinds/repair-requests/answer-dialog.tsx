import { acceptResponse, declineResponse, listAudit, listResponses } from '@latchkey/contract'
import { useState } from 'react'
import { problemWords } from '../../lib/problem-words.ts'
import { useCall } from '../../lib/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog, DialogClose } from '../../ui/dialog.tsx'
import { FormProblem } from '../../ui/form-problem.tsx'
import { toast } from '../../ui/toast-queue.ts'
import type { Response } from './responses-section.tsx'
import { words } from './words.ts'

export interface Answer {
  verdict: 'accept' | 'decline'
  response: Response
}

interface AnswerDialogProps {
  answer: Answer | null
  /** Other offers that wait for a word. */
  others: number
  onClose: () => void
}

const { responses: say } = words
const after = { refresh: [listResponses, listAudit] }

/** Either way a mail goes out, which nobody can take back. */
export function AnswerDialog({ answer, others, onClose }: AnswerDialogProps) {
  const accept = useCall(acceptResponse, after)
  const decline = useCall(declineResponse, after)
  const [refuseOthers, setRefuseOthers] = useState(true)
  // What is asked stays in the dialog while that fades.
  const [last, setLast] = useState(answer)
  if (answer && answer !== last) setLast(answer)
  if (!last) return null

  const { verdict, response } = last
  const accepts = verdict === 'accept'
  const { error, isPending } = accepts ? accept : decline
  const name = response.company ?? response.name
  const params = { id: response.id }
  const send = async () => {
    if (accepts) await accept.mutateAsync({ params, body: { refuse_others: refuseOthers && others > 0 } })
    else await decline.mutateAsync({ params })
    toast(accepts ? say.nowAccepted(name) : say.nowDeclined(name))
    onClose()
  }
  return (
    <Dialog
      title={accepts ? say.acceptTitle(name) : say.declineTitle(name)}
      description={accepts ? say.acceptWhat(name) : say.declineWhat(name)}
      open={answer !== null}
      onOpenChange={onClose}
      actions={
        <>
          {/* A refusal stands in the dialog. */}
          <Button
            variant={accepts ? 'primary' : 'danger'}
            onClick={() => send().catch(() => undefined)}
            busy={isPending}
          >
            {accepts ? say.acceptSend : say.declineSend}
          </Button>
          <DialogClose>
            <Button>{say.keep}</Button>
          </DialogClose>
        </>
      }
    >
      <div className="flex flex-col gap-4 empty:hidden">
        {accepts && others > 0 && (
          <Checkbox
            label={say.refuseOthers}
            hint={say.refuseOthersHint}
            checked={refuseOthers}
            onChange={(event) => setRefuseOthers(event.target.checked)}
          />
        )}
        <FormProblem>{error && problemWords(error, { typed: false })}</FormProblem>
      </div>
    </Dialog>
  )
}
