import { getPipeline, getRecord, listRecords } from '@latchkey/contract'
import { useDeferredValue, useId, useState } from 'react'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { Select } from '../select.tsx'
import { TextInput } from '../text-input.tsx'
import type { ValueProps } from './condition-value.tsx'
import { words } from './words.ts'

/** A record of another pipeline: what is searched for stands below, to be chosen. */
export function RecordValue({ value, onChange, label, wiring, pipelineId }: ValueProps & { pipelineId: string }) {
  const id = useId()
  const [text, setText] = useState('')
  const search = useDeferredValue(text.trim())
  const params = { id: pipelineId }
  const chosen = typeof value === 'string' ? value : ''
  const pipeline = useQueryOf(getPipeline, { params })
  const found = useQueryOf(listRecords, { params, query: { page_size: 20, ...(search && { search }) } })
  const present = useQueryOf(getRecord, { params: { id: chosen } }, { enabled: chosen !== '' })
  const first = pipeline.data?.fields[0]?.key ?? ''
  const nameOf = ({ id, data }: { id: string; data: Record<string, unknown> }) => String(data[first] ?? id.slice(0, 8))
  const rows = found.data?.results ?? []
  const options = rows.map((row) => ({ value: row.id, label: nameOf(row) }))
  const isListed = rows.some((row) => row.id === chosen)
  return (
    <div className="grid grid-cols-2 gap-2">
      <TextInput
        type="search"
        aria-label={`${label}, ${words.recordSearch}`}
        aria-controls={id}
        placeholder={words.recordSearch}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Select
        id={id}
        aria-label={label}
        {...wiring}
        placeholder={found.data && rows.length === 0 ? words.recordNone : words.choose}
        options={
          chosen && !isListed
            ? [{ value: chosen, label: present.data ? nameOf(present.data) : chosen.slice(0, 8) }, ...options]
            : options
        }
        value={chosen}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
