import { getCustomer } from '@latchkey/contract'
import { User } from 'lucide-react'
import { useState } from 'react'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { customerOf, customerWords } from '../fields/customer-name.ts'
import { CustomerSearch } from '../fields/customer-search.tsx'
import { words } from './words.ts'

interface CustomerFilterProps {
  value: string
  onChange: (id: string) => void
}

/** There may be hundreds of them: one is looked for, not chosen out of a select. */
export function CustomerFilter({ value, onChange }: CustomerFilterProps) {
  const [open, setOpen] = useState(false)
  const { data } = useQueryOf(getCustomer, { params: { id: value } }, { enabled: value !== '' })
  const choose = (id: string) => {
    onChange(id)
    setOpen(false)
  }
  const present = data ? words.customer.of(customerWords(customerOf(data))) : words.customer.unknown
  return (
    <>
      <Button
        icon={<User size={16} />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className={`max-w-60 max-sm:max-w-full max-sm:flex-1 ${value ? 'border-accent-text bg-accent-soft' : ''}`}
      >
        <span className="truncate">{value ? present : words.customer.any}</span>
      </Button>
      <Dialog
        title={words.customer.title}
        open={open}
        onOpenChange={setOpen}
        actions={value && <Button onClick={() => choose('')}>{words.customer.clear}</Button>}
      >
        <CustomerSearch label={words.customer.find} onChoose={({ id }) => choose(id)} />
      </Dialog>
    </>
  )
}
