import type { ReactNode } from 'react'
import type { CallError } from '../../lib/call-error.ts'
import { problemWords } from '../../lib/problem-words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogClose } from '../../ui/dialog.tsx'
import { FormProblem } from '../../ui/form-problem.tsx'
import { words } from './words.ts'

interface SureDialogProps {
  title: string
  /** What stops working. */
  what: string
  send: string
  keep?: string
  onSend: () => Promise<unknown>
  busy: boolean
  error: CallError | null
  open: boolean
  onOpenChange: (open: boolean) => void
  children?: ReactNode
}

export const SureDialog = ({ title, what, send, keep, onSend, busy, error, children, ...state }: SureDialogProps) => (
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
          <Button>{keep ?? words.keep}</Button>
        </DialogClose>
      </>
    }
  >
    {children}
    <FormProblem>{error && problemWords(error, { typed: false })}</FormProblem>
  </Dialog>
)
