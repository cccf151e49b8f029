import type { ReactNode } from 'react'
import type { CallError } from '../lib/call-error.ts'
import { problemWords } from '../lib/problem-words.ts'
import { Button } from './button.tsx'
import { Dialog, DialogClose } from './dialog.tsx'
import { FormProblem } from './form-problem.tsx'

interface SureDialogProps {
  title: string
  /** What stops working. */
  what: string
  send: string
  /** Where "Keep" would not say it. */
  keep?: string
  onSend: () => Promise<unknown>
  busy: boolean
  error: CallError | null
  open: boolean
  onOpenChange: (open: boolean) => void
  children?: ReactNode
}

/** Where something cannot be undone: says what will stop working before it does. */
export const SureDialog = ({
  title,
  what,
  send,
  keep = 'Keep',
  onSend,
  busy,
  error,
  children,
  ...state
}: SureDialogProps) => (
  <Dialog
    title={title}
    description={what}
    {...state}
    actions={
      <>
        {/* A refusal stands in the dialog. */}
        <Button variant="danger" onClick={() => onSend().catch(() => undefined)} busy={busy}>
          {send}
        </Button>
        <DialogClose>
          <Button>{keep}</Button>
        </DialogClose>
      </>
    }
  >
    {children}
    <FormProblem>{error && problemWords(error, { typed: false })}</FormProblem>
  </Dialog>
)
