import { typeWords } from '../../../kinds/jobs/words.ts'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { useCustomerForm } from '../../use-customer-form.ts'
import type { ListFilters } from './list-filters.ts'
import { words } from './words.ts'

interface MoreFiltersProps {
  filters: ListFilters
  change: (next: Partial<ListFilters>) => void
}

/** What is asked for less often. */
export function MoreFilters({ filters: { job_type, from, to }, change }: MoreFiltersProps) {
  const known = useCustomerForm().data?.job_types ?? []
  // One that the shop no longer has can still be asked for by the address.
  const types = job_type === '' || known.includes(job_type) ? known : [job_type, ...known]
  return (
    <>
      <Field label={words.type} className="w-44 max-sm:w-full">
        <Select
          placeholder={words.anyType}
          options={types.map((type) => ({ value: type, label: typeWords(type) }))}
          value={job_type}
          onChange={(event) => change({ job_type: event.target.value })}
        />
      </Field>
      <Field label={words.from} className="w-40 max-sm:w-auto max-sm:flex-1">
        <DateInput
          value={from}
          {...(to ? { max: to } : {})}
          onChange={(event) => change({ from: event.target.value })}
        />
      </Field>
      <Field label={words.to} className="w-40 max-sm:w-auto max-sm:flex-1">
        <DateInput
          value={to}
          {...(from ? { min: from } : {})}
          onChange={(event) => change({ to: event.target.value })}
        />
      </Field>
    </>
  )
}
