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
  onSend: () => Promise<unknown>
  busy: boolean
  error: CallError | null
  open: boolean
  onOpenChange: (open: boolean) => void
}

export const SureDialog = ({ title, what, send, onSend, busy, error, open, onOpenChange }: SureDialogProps) => (
  <Dialog
    title={title}
    description={what}
    open={open}
    onOpenChange={onOpenChange}
    actions={
      <>
        {/* A refusal stands in the dialog. */}
        <Button variant="danger" onClick={() => onSend().catch(() => undefined)} busy={busy}>
          {send}
        </Button>
        <DialogClose>
          <Button>{words.remove.keep}</Button>
        </DialogClose>
      </>
    }
  >
    <FormProblem>{error && problemWords(error, { typed: false })}</FormProblem>
  </Dialog>
)
