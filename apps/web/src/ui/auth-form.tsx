import type { ComponentProps, ReactNode } from 'react'
import type { CallError } from '../lib/call-error.ts'
import { problemWords } from '../lib/problem-words.ts'
import { Button } from './button.tsx'
import { FormProblem } from './form-problem.tsx'

interface AuthFormProps {
  form: { submit: ComponentProps<'form'>['onSubmit']; busy: boolean; problem: CallError | null }
  /** What its button says. */
  send: string
  /** In other words than everywhere. */
  why?: (problem: CallError) => ReactNode
  after?: ReactNode
  children: ReactNode
}

/** The form in an AuthLayout: its fields are the children. */
export const AuthForm = ({ form, send, why = problemWords, after, children }: AuthFormProps) => (
  <form noValidate onSubmit={form.submit} className="flex flex-col gap-5">
    {children}
    <FormProblem>{form.problem && why(form.problem)}</FormProblem>
    <Button type="submit" variant="primary" size="large" busy={form.busy}>
      {send}
    </Button>
    {after}
  </form>
)
