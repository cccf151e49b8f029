import { addComment } from '@latchkey/contract'
import { problemWords } from '../../lib/problem-words.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useKeepOnLeave } from '../../lib/use-keep-on-leave.ts'
import { useLeaveWarning } from '../../lib/use-leave-warning.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { FormProblem } from '../../ui/form-problem.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { words } from './words.ts'

interface CommentFormProps {
  onAdd: (body: { body: string }) => Promise<unknown>
  /** What is written is kept under it, over a sign-in too. */
  draft: string
  hint: string | undefined
  say?: Pick<typeof words, 'write' | 'send' | 'added'>
}

export function CommentForm({ onAdd, draft, hint, say = words }: CommentFormProps) {
  const form = useContractForm(addComment.body, {
    defaultValues: { body: '' },
    draft,
    send: async (body) => {
      await onAdd(body)
      toast(say.added)
      form.reset()
    },
  })
  useLeaveWarning(form.formState.isDirty)
  useKeepOnLeave(draft, () => {
    const values = form.getValues()
    return values.body.trim() ? values : null
  })
  return (
    <form noValidate onSubmit={form.submit} className="mt-6 flex max-w-160 flex-col gap-3">
      <Field label={say.write} hint={hint} error={form.errorOf('body')}>
        <Textarea rows={2} {...form.register('body')} />
      </Field>
      <FormProblem>{form.problem && problemWords(form.problem)}</FormProblem>
      <Button type="submit" busy={form.busy} className="self-end max-sm:self-stretch">
        {say.send}
      </Button>
    </form>
  )
}
