import { addSessionEntry, entryRoles } from '@latchkey/contract'
import { type KeyboardEvent, useEffect, useEffectEvent } from 'react'
import { keepDraft, takeDraft } from '../../../lib/drafts.ts'
import { problemWords } from '../../../lib/problem-words.ts'
import { useContractForm } from '../../../lib/use-contract-form.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormProblem } from '../../../ui/form-problem.tsx'
import { Select } from '../../../ui/select.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { words } from '../words.ts'
import { useAddEntry, type Written } from './use-add-entry.ts'

const { add: say, transcript } = words

interface EntryFormProps {
  sessionId: string
  /** What is on its way, to be shown at the transcript's end until the session has it; null where it did not arrive. */
  onSent: (entry: Written | null) => void
}

export function EntryForm({ sessionId, onSent }: EntryFormProps) {
  const draft = `entry of session ${sessionId}`
  const add = useAddEntry(sessionId)
  const form = useContractForm(addSessionEntry.body, {
    defaultValues: { role: 'user', body: '' },
    draft,
    send: async ({ role, body }) => {
      onSent({ role, body })
      form.reset({ role, body: '' })
      try {
        await add({ role, body })
      } catch (error) {
        onSent(null)
        restore(body)
        throw error
      }
    },
  })
  /** What did not go out stands in the form again, before what was written meanwhile. */
  function restore(body: string) {
    const since = form.getValues('body')
    const both = since.trim() ? `${body}\n\n${since}` : body
    form.setValue('body', both, { shouldDirty: true })
    // Somebody may have left the page by now, or has to sign in.
    keepDraft(draft, { ...form.getValues(), body: both })
  }
  const leave = useEffectEvent((name: string) => {
    const values = form.getValues()
    if (values.body.trim()) keepDraft(name, values)
    else takeDraft(name)
  })
  useEffect(() => () => leave(draft), [draft])
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (!form.busy) form.submit()
  }
  return (
    <section aria-labelledby="add-entry" className="mt-8 print:hidden">
      <h2 id="add-entry" className="mb-3 text-heading font-semibold">
        {say.title}
      </h2>
      <form noValidate onSubmit={form.submit} className="flex max-w-180 flex-col gap-3">
        <Field label={say.body} hint={say.hint} error={form.errorOf('body')}>
          <Textarea rows={3} onKeyDown={press} {...form.register('body')} />
        </Field>
        <FormProblem>{form.problem && problemWords(form.problem)}</FormProblem>
        <div className="flex flex-wrap items-end justify-between gap-3">
          <Field label={say.role} error={form.errorOf('role')} className="w-44 max-sm:w-full">
            <Select
              options={entryRoles.map((value) => ({ value, label: transcript.roles[value] ?? value }))}
              {...form.register('role')}
            />
          </Field>
          <Button type="submit" variant="primary" busy={form.busy} className="max-sm:w-full">
            {say.send}
          </Button>
        </div>
      </form>
    </section>
  )
}
