import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { CustomerForm } from './customer-form.tsx'
import { customerWords } from './customer-name.ts'
import { type ChosenCustomer, CustomerSearch } from './customer-search.tsx'
import { words } from './words.ts'

const { customer: say } = words

interface CustomerFieldProps {
  value: ChosenCustomer | null
  onChange: (customer: ChosenCustomer | null) => void
  error: string | undefined
  /** A new one is being written: the form around it waits, so that nothing half-written is passed by. */
  adding: boolean
  onAdding: (adding: boolean) => void
}

/** Whose job it is: one of the shop's, or a new one written down on the spot. It holds a form: place it beside one, not inside. */
export function CustomerField({ value, onChange, error, adding, onAdding }: CustomerFieldProps) {
  const search = useRef<HTMLInputElement>(null)
  const taken = useRef<HTMLButtonElement>(null)
  const choose = (customer: ChosenCustomer) => {
    onChange(customer)
    onAdding(false)
    requestAnimationFrame(() => taken.current?.focus())
  }
  const searchAgain = () => requestAnimationFrame(() => search.current?.focus())
  if (value)
    return (
      <div className="flex flex-col gap-1.5">
        <span className="font-medium">{say.label}</span>
        <p className="flex min-h-9 items-center justify-between gap-2 rounded-control bg-accent-soft pl-3">
          <span className="min-w-0 truncate">{customerWords(value)}</span>
          <IconButton
            ref={taken}
            label={say.change}
            icon={<X size={16} />}
            size="small"
            onClick={() => {
              onChange(null)
              searchAgain()
            }}
          />
        </p>
      </div>
    )
  if (adding)
    return (
      <fieldset className="border-l-2 border-line pl-4">
        <legend className="sr-only">{say.add}</legend>
        <CustomerForm
          onAdded={choose}
          onCancel={() => {
            onAdding(false)
            searchAgain()
          }}
        />
      </fieldset>
    )
  return (
    <div className="flex flex-col gap-2">
      <CustomerSearch ref={search} label={say.label} error={error} onChoose={choose} optional />
      <Button
        variant="quiet"
        size="small"
        icon={<Plus size={16} />}
        className="-ml-2.5 self-start"
        onClick={() => onAdding(true)}
      >
        {say.add}
      </Button>
    </div>
  )
}
