import { type BodyOf, updateCustomer } from '@latchkey/contract'
import { useEffect, useEffectEvent, useState } from 'react'
import { useVersionedForm, type Versioned } from '../../../../lib/use-versioned-form.ts'
import { Button } from '../../../../ui/button.tsx'
import { ConflictProblem } from '../../../../ui/conflict-problem.tsx'
import { toast } from '../../../../ui/toast-queue.ts'
import { type ContactField, ContactFields } from '../../fields/contact-fields.tsx'
import { words } from '../words.ts'
import { type CustomerData, useCustomerChange } from './use-customer-change.ts'

type Contact = Pick<BodyOf<typeof updateCustomer>, ContactField>

const versioned = (customer: CustomerData): Versioned<Contact> => {
  const { version, first_name, last_name, company_name, phone, address } = customer
  return { version, values: { first_name, last_name, company_name, phone, address } }
}

interface ContactFormProps {
  customer: CustomerData
  onClose: () => void
}

export function ContactForm({ customer, onClose }: ContactFormProps) {
  const { change, load } = useCustomerChange(customer.id)
  // Closed any sooner, it would keep as a draft what is saved.
  const [isSettled, setSettled] = useState(false)
  const [present, setPresent] = useState(() => ({ customer, versioned: versioned(customer) }))
  if (present.customer !== customer) setPresent({ customer, versioned: versioned(customer) })
  const form = useVersionedForm<Contact>(updateCustomer.body, {
    present: present.versioned,
    draft: `customer ${customer.id}`,
    save: async (changes, version) => {
      const saved = versioned(await change(changes, version))
      toast(words.page.saved)
      setSettled(true)
      return saved
    },
    load: async () => versioned(await load()),
  })
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (isSettled && !form.busy) close()
  }, [isSettled, form.busy])
  return (
    <form ref={focusFirst} noValidate onSubmit={form.submit} className="flex max-w-160 flex-col gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <ContactFields form={form} />
      </div>
      {customer.email_verified && <p className="text-table text-quiet">{words.page.emailOwn}</p>}
      <ConflictProblem problem={form.problem} onLoad={form.loadPresent} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={form.busy}>
          {words.page.save}
        </Button>
        <Button
          disabled={form.busy}
          onClick={() => {
            form.discard()
            setSettled(true)
          }}
        >
          {words.page.discard}
        </Button>
      </div>
    </form>
  )
}

const focusFirst = (form: HTMLFormElement | null) => form?.querySelector<HTMLElement>('input')?.focus()
