import { askToBeLetIn } from '@latchkey/contract'
import { problemWords } from '../lib/problem-words.ts'
import { useCall } from '../lib/use-call.ts'
import { useContractForm } from '../lib/use-contract-form.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { FormProblem } from '../ui/form-problem.tsx'
import { Textarea } from '../ui/textarea.tsx'
import { askWords as say } from './ask-words.ts'

/** The answer is the same whether there is such a thing or not, and so are the words. */
export function AskForm({ id, onSent }: { id: string; onSent: () => void }) {
  const ask = useCall(askToBeLetIn)
  const form = useContractForm(askToBeLetIn.body, {
    defaultValues: { message: '' },
    send: async ({ message = '' }) => {
      await ask.mutateAsync({ params: { id }, body: message.trim() ? { message: message.trim() } : {} })
      onSent()
    },
  })
  return (
    <form noValidate onSubmit={form.submit} className="flex w-full max-w-120 flex-col gap-4">
      <Field label={say.message} hint={say.messageHint} error={form.errorOf('message')} optional>
        <Textarea rows={3} autoFocus {...form.register('message')} />
      </Field>
      <FormProblem>{form.problem && problemWords(form.problem)}</FormProblem>
      <Button type="submit" variant="primary" className="self-start" busy={form.busy}>
        {say.send}
      </Button>
    </form>
  )
}
