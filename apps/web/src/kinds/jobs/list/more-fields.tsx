import type { IntakeField } from '@latchkey/contract'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { type IntakeForm, IntakeInput } from '../fields/intake-input.tsx'
import type { AskedFields } from '../fields/use-asked-fields.ts'
import { words } from './words.ts'

interface MoreFieldsProps {
  form: IntakeForm
  asked: AskedFields
  fields: readonly IntakeField[]
}

const wide: readonly IntakeField[] = ['site_address', 'special_instructions']

/** What most jobs do without, one fold away; what the shop requires stands before it. */
export function MoreFields({ form, asked, fields }: MoreFieldsProps) {
  const id = useId()
  const [wanted, setWanted] = useState(false)
  const required = fields.filter(asked.isRequired)
  const folded = fields.filter((field) => !asked.isRequired(field))
  const open = wanted || folded.some((field) => form.errorOf(field))
  const Icon = open ? ChevronDown : ChevronRight
  const input = (field: IntakeField) => (
    <IntakeInput
      key={field}
      field={field}
      form={form}
      asked={asked}
      {...(wide.includes(field) ? { className: 'sm:col-span-2' } : {})}
    />
  )
  return (
    <>
      <div className="grid gap-5 empty:hidden sm:grid-cols-2">{required.map(input)}</div>
      {folded.length > 0 && (
        <div>
          <Button
            variant="quiet"
            size="small"
            aria-expanded={open}
            aria-controls={id}
            icon={<Icon size={16} />}
            className="-ml-2.5"
            onClick={() => setWanted(!open)}
          >
            {words.fresh.more}
          </Button>
          <div id={id} hidden={!open} className="mt-3 grid gap-5 sm:grid-cols-2">
            {open && folded.map(input)}
          </div>
        </div>
      )}
    </>
  )
}
