import { oneOf } from '../../../lib/list-filters.ts'
import { Chips } from '../../../ui/chips.tsx'
import { Select } from '../../../ui/select.tsx'
import type { LogFilters } from './log-filters.ts'
import { outcomeChoices, outcomeLabels } from './outcome-words.ts'
import { words } from './words.ts'

interface LogFilterRowProps {
  filters: LogFilters
  onChange: (filters: LogFilters) => void
}

const whose = [
  { value: '', label: words.log.everyone },
  { value: 'only', label: words.log.people },
] as const

export const LogFilterRow = ({ filters, onChange }: LogFilterRowProps) => (
  <search className="mb-2 flex flex-wrap items-center gap-3">
    <Chips
      legend={words.log.whose}
      options={whose}
      value={filters.people}
      onChange={(people) => onChange({ ...filters, people })}
    />
    <div className="w-64 max-sm:w-full">
      <Select
        aria-label={words.log.outcome}
        placeholder={words.log.anyOutcome}
        options={outcomeChoices.map((value) => ({ value, label: outcomeLabels[value] }))}
        value={filters.outcome}
        onChange={(event) => onChange({ ...filters, outcome: oneOf(outcomeChoices, event.target.value) })}
      />
    </div>
  </search>
)
