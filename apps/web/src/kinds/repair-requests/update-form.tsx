import { addRepairUpdate, repairStatuses } from '@latchkey/contract'
import { problemWords } from '../../lib/problem-words.ts'
import { useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { FormProblem } from '../../ui/form-problem.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { toastProblem } from '../../ui/toast-problem.ts'
import { toast } from '../../ui/toast-queue.ts'
import { useRequestChange } from './use-request-change.ts'
import { words } from './words.ts'

/** Writes an entry and, where one is chosen, moves the status on with it. */
export function UpdateForm({ id, onOwnChange }: { id: string; onOwnChange: (version: number) => void }) {
  const { load } = useRequestChange(id)
  const add = useCall(addRepairUpdate)
  const form = useContractForm(addRepairUpdate.body, {
    defaultValues: { body: '' },
    draft: `entry ${id}`,
    send: async (body) => {
      await add.mutateAsync({ params: { id }, body })
      toast(words.timeline.added)
      form.reset()
      // It is written: what fails from here on is only the look at it.
      await load().then(({ version }) => onOwnChange(version), toastProblem)
    },
  })
  return (
    <form noValidate onSubmit={form.submit} className="mb-8 flex max-w-160 flex-col gap-3">
      <Field label={words.timeline.write} error={form.errorOf('body')}>
        <Textarea rows={3} {...form.register('body')} />
      </Field>
      <FormProblem>{form.problem && problemWords(form.problem)}</FormProblem>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Field label={words.timeline.move} error={form.errorOf('status')} className="w-52 max-sm:w-full">
          <Select
            placeholder={words.timeline.stay}
            options={repairStatuses.map((value) => ({ value, label: words.statuses[value] }))}
            {...form.register('status', { setValueAs: (value) => value || undefined })}
          />
        </Field>
        <Button type="submit" variant="primary" busy={form.busy} className="max-sm:w-full">
          {words.timeline.send}
        </Button>
      </div>
    </form>
  )
}
