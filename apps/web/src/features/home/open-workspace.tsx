import { createWorkspace, getMe } from '@latchkey/contract'
import { problemWords } from '../../lib/problem-words.ts'
import { useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { FormProblem } from '../../ui/form-problem.tsx'
import { Section } from '../../ui/section.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { words } from './words.ts'

/** For whoever is in no workspace: registered without one, or left the last. */
export function OpenWorkspace() {
  const create = useCall(createWorkspace, { answers: getMe })
  const form = useContractForm(createWorkspace.body, {
    defaultValues: { name: '' },
    draft: 'open workspace',
    send: (body) => create.mutateAsync({ body }),
  })
  return (
    <Section title={words.none} help={words.noneHelp}>
      <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        <Field label={words.name} error={form.errorOf('name')} required>
          <TextInput autoComplete="organization" {...form.register('name')} />
        </Field>
        <FormProblem>{form.problem && problemWords(form.problem)}</FormProblem>
        <Button type="submit" variant="primary" className="self-start" busy={form.busy}>
          {words.send}
        </Button>
        <p className="text-table text-quiet">{words.noneInvited}</p>
      </form>
    </Section>
  )
}
