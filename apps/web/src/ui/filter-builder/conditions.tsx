import type { Field, FilterConfig } from '@latchkey/contract'
import { FieldError } from '../field.tsx'
import { FilterBuilder } from './filter-builder.tsx'
import { useFitting } from './use-fitting.ts'
import { words } from './words.ts'

interface ConditionsProps {
  pipelineId: string
  fields: readonly Field[]
  filter: FilterConfig | null
  onChange: (filter: FilterConfig | null) => void
  /** Somebody tried to use it. */
  judged: boolean
}

/** The builder with its live count. */
export function Conditions({ pipelineId, fields, filter, onChange, judged }: ConditionsProps) {
  const count = useFitting(pipelineId, fields, filter)
  return (
    <div className="flex flex-col gap-2">
      <FilterBuilder fields={fields} value={filter} onChange={onChange} count={count} judged={judged} />
      {judged && filter === null && <FieldError>{words.noCondition}</FieldError>}
    </div>
  )
}
