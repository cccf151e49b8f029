import { Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { FieldError } from '../../../ui/field.tsx'
import { words } from '../words.ts'
import { type DraftField, keysOf } from './draft-fields.ts'
import { FieldEditor } from './field-editor.tsx'
import { useDragOrder } from './use-drag-order.ts'
import type { PipelineFormState } from './use-pipeline-form.ts'

const { editor: say } = words

/** All fields of a table, in their order. */
export function FieldsEditor({ form }: { form: PipelineFormState }) {
  const list = useRef<HTMLOListElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const [wanted, setWanted] = useState<string>()
  const [said, setSaid] = useState('')
  const [hidden, setHidden] = useState<DraftField[]>([])
  const { fields } = form
  const keys = keysOf(fields)

  // What was moved was taken out of the page for a moment, and what was added was not there yet.
  useEffect(() => {
    if (!wanted) return
    list.current?.querySelector<HTMLElement>(wanted)?.focus()
    setWanted(undefined)
  }, [wanted])

  const move = (index: number, by: 1 | -1) => {
    const field = fields[index]
    const place = index + by
    if (!field || place < 0 || place >= fields.length) return
    form.move(index, place)
    setSaid(say.moved(field.label, place + 1, fields.length))
    setWanted(`[data-field="${field.id}"] [data-move="${by}"]`)
  }
  const drag = useDragOrder({
    ids: fields.map(({ id }) => id),
    move: form.move,
    onDropped: (index) => setSaid(say.moved(fields[index]?.label ?? '', index + 1, fields.length)),
  })
  const drop = (field: DraftField) => {
    form.drop(field.id)
    if (field.key !== null) setHidden((others) => [...others, field])
    add.current?.focus()
  }
  const putBack = () => {
    for (const field of hidden) form.put(field)
    setHidden([])
    add.current?.focus()
  }
  return (
    <fieldset>
      <legend className="mb-3 font-medium">{say.title}</legend>
      <ol ref={list} aria-label={say.title}>
        {fields.map((draft, index) => (
          <FieldEditor
            key={draft.id}
            draft={draft}
            fieldKey={keys[index] ?? ''}
            isFirst={index === 0}
            isLast={index === fields.length - 1}
            mayDrop={fields.length > 1}
            errorOf={(part) => form.errorOf(`fields.${index}.${part}`)}
            onChange={(patch) => form.change(draft.id, patch)}
            onMove={(by) => move(index, by)}
            onDrop={() => drop(draft)}
            drag={drag.of(draft.id)}
          />
        ))}
      </ol>
      <FieldError>{form.errorOfAll}</FieldError>
      <p role="status" className="sr-only">
        {said}
      </p>
      {hidden.length > 0 && (
        <div className="mt-3 flex flex-wrap items-center gap-3 text-table text-quiet">
          <p className="min-w-0 flex-1">{say.hidden(hidden.map(({ label }) => label).join(', '))}</p>
          <Button size="small" onClick={putBack}>
            {say.putBack}
          </Button>
        </div>
      )}
      <Button
        ref={add}
        size="small"
        icon={<Plus size={16} />}
        className="mt-3"
        onClick={() => {
          form.add()
          setWanted('li:last-child input')
        }}
      >
        {say.add}
      </Button>
    </fieldset>
  )
}
