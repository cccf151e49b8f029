import { addJobTask } from '@latchkey/contract'
import { useRef } from 'react'
import { problemWords } from '../../../lib/problem-words.ts'
import { useContractForm } from '../../../lib/use-contract-form.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormProblem } from '../../../ui/form-problem.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import { words } from './words.ts'

const { add: say } = words

interface AddTaskProps {
  jobId: string
  onAdd: (title: string) => Promise<unknown>
}

/** One line after the other: they arrive in the order in which they were written. */
export function AddTask({ jobId, onAdd }: AddTaskProps) {
  const before = useRef<Promise<unknown>>(Promise.resolve())
  const form = useContractForm(addJobTask.body, {
    defaultValues: { title: '' },
    draft: `task of job ${jobId}`,
    send: async ({ title }) => {
      form.reset()
      const turn = before.current.then(() => onAdd(title))
      before.current = turn.catch(() => undefined)
      try {
        await turn
      } catch (error) {
        if (form.getValues('title').trim()) toast(say.notAdded(title), { tone: 'error' })
        else form.setValue('title', title, { shouldDirty: true })
        throw error
      }
    },
  })
  return (
    <form noValidate onSubmit={form.submit} className="mt-3 flex flex-col gap-2">
      <div className="flex items-start gap-2">
        <Field label={say.label} hideLabel hint={say.hint} error={form.errorOf('title')} className="flex-1">
          <TextInput autoComplete="off" placeholder={say.label} {...form.register('title')} />
        </Field>
        <Button type="submit">{say.send}</Button>
      </div>
      <FormProblem>{form.problem && problemWords(form.problem)}</FormProblem>
    </form>
  )
}
