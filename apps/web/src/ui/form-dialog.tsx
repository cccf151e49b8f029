import { type ComponentProps, type ReactNode, useId } from 'react'
import type { CallError } from '../lib/call-error.ts'
import { problemWords } from '../lib/problem-words.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { FormProblem } from './form-problem.tsx'

interface FormDialogProps
  extends Pick<ComponentProps<typeof Dialog>, 'title' | 'description' | 'open' | 'onOpenChange'> {
  form: { submit: ComponentProps<'form'>['onSubmit']; busy: boolean; problem: CallError | null }
  /** What its button says; absent while something else is to be finished first. */
  send: string | undefined
  /** What it does cannot be undone. */
  isDangerous?: boolean
  /** Belongs to it, and has a form of its own. */
  after?: ReactNode
  children: ReactNode
}

/** A form in a dialog: its fields are the children. */
export function FormDialog({ form, send, isDangerous, after, children, ...dialog }: FormDialogProps) {
  const id = useId()
  return (
    <Dialog
      {...dialog}
      actions={
        send !== undefined && (
          <Button type="submit" form={id} variant={isDangerous ? 'danger' : 'primary'} busy={form.busy}>
            {send}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-5">
        <form id={id} noValidate onSubmit={form.submit} className="flex flex-col gap-5">
          {children}
        </form>
        {after}
        <FormProblem>{form.problem && problemWords(form.problem)}</FormProblem>
      </div>
    </Dialog>
  )
}
