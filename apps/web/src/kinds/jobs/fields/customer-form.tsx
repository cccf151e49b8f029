import { createCustomer, listAudit, listCustomers } from '@latchkey/contract'
import { problemWords } from '../../../lib/problem-words.ts'
import { useCall } from '../../../lib/use-call.ts'
import { useContractForm } from '../../../lib/use-contract-form.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormProblem } from '../../../ui/form-problem.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import { customerOf, customerWords } from './customer-name.ts'
import type { ChosenCustomer } from './customer-search.tsx'
import { words } from './words.ts'

const { customer: say } = words
const orNull = { setValueAs: (text: string | null) => text?.trim() || null }

interface CustomerFormProps {
  onAdded: (customer: ChosenCustomer) => void
  onCancel: () => void
}

/** A new customer, written down beside what they want. */
export function CustomerForm({ onAdded, onCancel }: CustomerFormProps) {
  const create = useCall(createCustomer, { refresh: [listCustomers, listAudit] })
  const form = useContractForm(createCustomer.body, {
    defaultValues: { first_name: '', last_name: '', email: null, phone: null, company_name: null },
    place: { conflict: 'email' },
    send: async (body) => {
      const made = customerOf(await create.mutateAsync({ body: { ...body, invite: false } }))
      toast(say.added(customerWords(made)))
      onAdded(made)
    },
  })
  return (
    <form noValidate onSubmit={form.submit} aria-label={say.add} className="grid gap-4 sm:grid-cols-2">
      <Field label={say.firstName} error={form.errorOf('first_name')} required>
        <TextInput autoComplete="off" autoFocus {...form.register('first_name')} />
      </Field>
      <Field label={say.lastName} error={form.errorOf('last_name')} required>
        <TextInput autoComplete="off" {...form.register('last_name')} />
      </Field>
      <Field label={say.email} error={form.errorOf('email')} optional>
        <TextInput
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          {...form.register('email', orNull)}
        />
      </Field>
      <Field label={say.phone} error={form.errorOf('phone')} optional>
        <TextInput type="tel" autoComplete="off" {...form.register('phone', orNull)} />
      </Field>
      <Field label={say.company} error={form.errorOf('company_name')} optional className="sm:col-span-2">
        <TextInput autoComplete="off" {...form.register('company_name', orNull)} />
      </Field>
      <div className="flex flex-wrap items-center gap-2 sm:col-span-2">
        <Button type="submit" size="small" variant="primary" busy={form.busy}>
          {say.send}
        </Button>
        <Button size="small" onClick={onCancel}>
          {say.cancel}
        </Button>
        <FormProblem>{form.problem && problemWords(form.problem)}</FormProblem>
      </div>
    </form>
  )
}
