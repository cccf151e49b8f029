import { listPipelines } from '@latchkey/contract'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { Field } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { words } from '../words.ts'

interface RelationTargetProps {
  value: string
  /** A field that stands keeps the table that it names. */
  fixed: boolean
  error: string | undefined
  onChange: (pipelineId: string) => void
}

/** The table whose records a relation names. */
export function RelationTarget({ value, fixed, error, onChange }: RelationTargetProps) {
  const pipelines = useQueryOf(listPipelines, { query: { page_size: 100 } })
  return (
    <Field label={words.editor.pipeline} error={error && words.editor.choosePipeline} className="mt-3">
      <Select
        disabled={fixed}
        placeholder={words.editor.choosePipeline}
        options={pipelines.data?.results.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
