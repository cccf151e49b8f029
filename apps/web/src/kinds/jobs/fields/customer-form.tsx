import { createCustomer, listAudit, listCustomers } from '@latchkey/contract'
import { problemWords } from '../../../lib/problem-words.ts'
import { useCall } from '../../../lib/use-call.ts'
import { useContractForm } from '../../../lib/use-contract-form.ts'
import { Button } from '../../../ui/button.tsx'
import { FormProblem } from '../../../ui/form-problem.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import { ContactFields } from './contact-fields.tsx'
import { customerOf, customerWords } from './customer-name.ts'
import type { ChosenCustomer } from './customer-search.tsx'
import { words } from './words.ts'

const { customer: say } = words

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
    <form ref={focusFirst} noValidate onSubmit={form.submit} aria-label={say.add} className="grid gap-4 sm:grid-cols-2">
      <ContactFields form={form} withEmail isBrief />
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

const focusFirst = (form: HTMLFormElement | null) => form?.querySelector<HTMLElement>('input')?.focus()
