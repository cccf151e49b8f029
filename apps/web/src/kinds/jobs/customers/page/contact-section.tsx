import { Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { words as fields } from '../../fields/words.ts'
import { words } from '../words.ts'
import { ContactForm } from './contact-form.tsx'
import type { CustomerData } from './use-customer-change.ts'

const { customer: say } = fields

/** Read as text; the same place becomes a form. */
export function ContactSection({ customer }: { customer: CustomerData }) {
  // Null until the form stood there once: from then on the focus comes back to its button.
  const [editing, setEditing] = useState<boolean | null>(null)
  return (
    <section aria-labelledby="contact">
      <div className="mb-2 flex min-h-9 items-center justify-between gap-4">
        <h2 id="contact" className="text-heading font-semibold">
          {words.page.contact}
        </h2>
        {!editing && (
          <Button
            autoFocus={editing === false}
            variant="quiet"
            size="small"
            icon={<Pencil size={16} />}
            onClick={() => setEditing(true)}
          >
            {words.page.edit}
          </Button>
        )}
      </div>
      {editing ? (
        <ContactForm customer={customer} onClose={() => setEditing(false)} />
      ) : (
        <Contact customer={customer} />
      )}
    </section>
  )
}

function Contact({ customer: { email, phone, company_name, address } }: { customer: CustomerData }) {
  const link = 'rounded-small text-accent-text underline decoration-accent-line underline-offset-3'
  return (
    <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
      <Line name={say.email}>
        {email ? (
          <a href={`mailto:${email}`} className={link}>
            {email}
          </a>
        ) : (
          words.noEmail
        )}
      </Line>
      {phone && (
        <Line name={say.phone}>
          <a href={`tel:${phone.replaceAll(' ', '')}`} className={link}>
            {phone}
          </a>
        </Line>
      )}
      {company_name && <Line name={say.company}>{company_name}</Line>}
      {address && <Line name={say.address}>{address}</Line>}
    </dl>
  )
}

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-table text-quiet">{name}</dt>
    <dd className="mt-0.5 whitespace-pre-line wrap-anywhere">{children}</dd>
  </div>
)
