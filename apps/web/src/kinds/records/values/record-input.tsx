import { type Field as Definition, getPipeline, listRecords } from '@latchkey/contract'
import { X } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { useStanding } from '../../../lib/use-standing.ts'
import { Field } from '../../../ui/field.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { type Labels, titleOf } from '../../../ui/record-values/field-text.ts'
import { words as shared } from '../../../ui/record-values/words.ts'
import { TextInput } from '../../../ui/text-input.tsx'
import { words } from '../words.ts'

const { values: say } = words

interface RecordInputProps {
  field: Definition
  draft: string
  onChange: (id: string) => void
  error: string | undefined
  labels: Labels
  hideLabel?: boolean
}

/** One record of another table, found by its words. */
export function RecordInput({ field, draft, onChange, error, labels, hideLabel = false }: RecordInputProps) {
  const [text, setText] = useState('')
  const [named, setNamed] = useState(labels)
  const search = useDeferredValue(text.trim())
  const params = { id: field.pipeline_id ?? '' }
  const pipeline = useQueryOf(getPipeline, { params })
  const found = useStanding(useQueryOf(listRecords, { params, query: { page_size: 8, ...(search ? { search } : {}) } }))
  const results = found?.results.map((record) => ({
    id: record.id,
    title: titleOf(pipeline.data?.fields ?? [], record),
  }))
  return (
    <div className="flex flex-col gap-2">
      <Field label={field.label} error={error} required={field.required ?? false} hideLabel={hideLabel}>
        <TextInput
          type="search"
          placeholder={say.findHint}
          autoComplete="off"
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {draft && (
        <p className="flex items-center justify-between gap-2 rounded-control bg-accent-soft pl-3">
          <span className="min-w-0 truncate">
            <span className="sr-only">{say.chosen} </span>
            {named[draft] ?? shared.record}
          </span>
          <IconButton label={say.clear} icon={<X size={16} />} size="small" onClick={() => onChange('')} />
        </p>
      )}
      {results && results.length === 0 && <p className="text-table text-quiet">{say.noRecord}</p>}
      <ul aria-label={say.results} className="max-h-48 overflow-y-auto">
        {results?.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === draft}
              className="min-h-8 w-full truncate rounded-control px-2.5 py-1 text-start hover:bg-sunk aria-pressed:font-medium max-sm:min-h-11"
              onClick={() => {
                setNamed((before) => ({ ...before, [id]: title }))
                onChange(id)
              }}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
