import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import type { Actor } from './actors.ts'
import { type AuditFilters, noFilters } from './audit-filters.ts'
import type { ActionGroup } from './audit-groups.ts'
import { words } from './words.ts'

interface FilterRowProps {
  filters: AuditFilters
  onChange: (filters: AuditFilters) => void
  groups: readonly ActionGroup[]
  actors: readonly Actor[]
}

export function FilterRow({ filters, onChange, groups, actors }: FilterRowProps) {
  const isNarrowed = Object.values(filters).some((value) => value !== '')
  const isKnown = filters.actor === '' || actors.some(({ id }) => id === filters.actor)
  return (
    <search className="mb-5 flex flex-wrap items-end gap-3 max-sm:grid max-sm:grid-cols-2">
      <Field label={words.what} className="w-44 max-w-60 flex-1 max-sm:w-auto max-sm:max-w-none">
        <ActionSelect groups={groups} value={filters.action} onChange={(action) => onChange({ ...filters, action })} />
      </Field>
      <Field label={words.who} className="w-36 max-w-52 flex-1 max-sm:w-auto max-sm:max-w-none">
        <Select
          placeholder={words.anybody}
          options={[
            ...actors.map(({ id, name }) => ({ value: id, label: name })),
            ...(isKnown ? [] : [{ value: filters.actor, label: words.somebody }]),
          ]}
          value={filters.actor}
          onChange={(event) => onChange({ ...filters, actor: event.target.value })}
        />
      </Field>
      <Field label={words.from} className="w-36 max-sm:w-auto">
        <DateInput
          value={filters.from}
          {...(filters.to ? { max: filters.to } : {})}
          onChange={(event) => onChange({ ...filters, from: event.target.value })}
        />
      </Field>
      <Field label={words.to} className="w-36 max-sm:w-auto">
        <DateInput
          value={filters.to}
          {...(filters.from ? { min: filters.from } : {})}
          onChange={(event) => onChange({ ...filters, to: event.target.value })}
        />
      </Field>
      {isNarrowed && (
        <Button
          variant="quiet"
          className="max-sm:col-span-2 max-sm:justify-self-start"
          onClick={() => onChange(noFilters)}
        >
          {words.clear}
        </Button>
      )}
    </search>
  )
}

interface ActionSelectProps {
  groups: readonly ActionGroup[]
  value: string
  onChange: (action: string) => void
}

/** A whole group, or one of what is in it. */
const ActionSelect = ({ groups, value, onChange }: ActionSelectProps) => (
  <Select placeholder={words.everything} value={value} onChange={(event) => onChange(event.target.value)}>
    {groups.map((group) => (
      <optgroup key={group.value} label={group.label}>
        {group.actions.length > 1 && <option value={group.value}>{words.allOf(group.label)}</option>}
        {group.actions.map((action) => (
          <option key={action.value} value={action.value}>
            {action.label}
          </option>
        ))}
      </optgroup>
    ))}
  </Select>
)
