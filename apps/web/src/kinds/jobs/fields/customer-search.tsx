import { listCustomers } from '@latchkey/contract'
import { type Ref, useState } from 'react'
import { useAtRest } from '../../../lib/use-at-rest.ts'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { useStanding } from '../../../lib/use-standing.ts'
import { Field } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { customerOf, customerWords } from './customer-name.ts'
import { words } from './words.ts'

const { customer: say } = words

export type ChosenCustomer = ReturnType<typeof customerOf>

interface CustomerSearchProps {
  label: string
  error?: string | undefined
  optional?: boolean
  onChoose: (customer: ChosenCustomer) => void
  ref?: Ref<HTMLInputElement>
}

/** One customer, found by a part of name, company or mailbox. */
export function CustomerSearch({ label, error, optional = false, onChoose, ref }: CustomerSearchProps) {
  const [text, setText] = useState('')
  const q = useAtRest(text.trim(), 200)
  const query = useQueryOf(listCustomers, { query: { page_size: 6, ...(q ? { q } : {}) } })
  const found = useStanding(query)?.results
  return (
    <div className="flex flex-col gap-2">
      <Field label={label} error={error ?? (query.isError ? say.failed : undefined)} optional={optional}>
        <TextInput
          ref={ref}
          type="search"
          placeholder={say.search}
          autoComplete="off"
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <p role="status" className="text-table text-quiet empty:hidden">
        {found?.length === 0 && q ? say.none : ''}
      </p>
      {found && found.length > 0 && (
        <ul aria-label={say.results} className="max-h-48 overflow-y-auto">
          {found.map((customer) => (
            <li key={customer.id}>
              <button
                type="button"
                className="min-h-8 w-full truncate rounded-control px-2.5 py-1 text-start hover:bg-sunk max-sm:min-h-11"
                onClick={() => onChoose(customerOf(customer))}
              >
                {customerWords(customerOf(customer))}
                {customer.email && <span className="text-quiet">{`, ${customer.email}`}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
