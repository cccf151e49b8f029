import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import type { ActivityFilters } from './activity-filters.ts'
import { auditFilters } from './audit-sentences.ts'
import { words } from './words.ts'

interface FilterRowProps {
  filters: ActivityFilters
  onChange: (filters: ActivityFilters) => void
}

const none: ActivityFilters = { action: '', from: '', to: '' }

export function FilterRow({ filters, onChange }: FilterRowProps) {
  const isNarrowed = Object.values(filters).some((value) => value !== '')
  return (
    <search className="mb-4 flex flex-wrap items-end gap-3">
      <Field label={words.what} className="w-56 max-sm:w-full">
        <Select
          placeholder={words.everything}
          options={auditFilters}
          value={filters.action}
          onChange={(event) => onChange({ ...filters, action: event.target.value })}
        />
      </Field>
      <Field label={words.from} className="w-40 max-sm:flex-1">
        <DateInput
          value={filters.from}
          {...(filters.to ? { max: filters.to } : {})}
          onChange={(event) => onChange({ ...filters, from: event.target.value })}
        />
      </Field>
      <Field label={words.to} className="w-40 max-sm:flex-1">
        <DateInput
          value={filters.to}
          {...(filters.from ? { min: filters.from } : {})}
          onChange={(event) => onChange({ ...filters, to: event.target.value })}
        />
      </Field>
      {isNarrowed && (
        <Button variant="quiet" onClick={() => onChange(none)}>
          {words.clear}
        </Button>
      )}
    </search>
  )
}
