import { type FieldType, fieldTypes } from '@latchkey/contract'
import { ArrowDown, ArrowUp, EyeOff, GripVertical, X } from 'lucide-react'
import { oneOf } from '../../../lib/list-filters.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Field } from '../../../ui/field.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { optionsOf } from '../../../ui/options-of.ts'
import { Select } from '../../../ui/select.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { words } from '../words.ts'
import { type DraftField, takesOptions } from './draft-fields.ts'
import { RelationTarget } from './relation-target.tsx'
import type { Draggable } from './use-drag-order.ts'

const { editor: say } = words

interface FieldEditorProps {
  draft: DraftField
  fieldKey: string
  isFirst: boolean
  isLast: boolean
  /** The only one there is stays. */
  mayDrop: boolean
  errorOf: (part: string) => string | undefined
  onChange: (patch: Partial<DraftField>) => void
  onMove: (by: 1 | -1) => void
  onDrop: () => void
  drag: Draggable
}

/** One field: what it is called, what it takes, and where it stands among the others. */
export function FieldEditor({ draft, fieldKey, errorOf, onChange, drag, ...place }: FieldEditorProps) {
  const { key, label, type, required, options, pipelineId } = draft
  return (
    <li
      aria-label={say.field(label)}
      data-field={draft.id}
      {...drag.line}
      className={`border-b border-line py-4 first:pt-0 transition-opacity ${drag.isHeld ? 'opacity-50' : ''}`}
    >
      <div className="flex flex-wrap gap-x-3 gap-y-3">
        <Field label={say.label} error={errorOf('label') ?? errorOf('key')} className="min-w-40 flex-1">
          <TextInput
            autoComplete="off"
            maxLength={120}
            value={label}
            onChange={(event) => onChange({ label: event.target.value })}
          />
        </Field>
        <Field label={say.type} error={errorOf('type')} className="w-44 max-sm:flex-1">
          <Select
            disabled={key !== null}
            options={optionsOf(fieldTypes, words.types)}
            value={type}
            onChange={(event) => onChange({ type: (oneOf(fieldTypes, event.target.value) || 'text') as FieldType })}
          />
        </Field>
      </div>
      {takesOptions(type) && (
        <Field label={say.options} hint={say.optionsHint} error={errorOf('options')} className="mt-3">
          <Textarea rows={3} value={options} onChange={(event) => onChange({ options: event.target.value })} />
        </Field>
      )}
      {type === 'relation' && (
        <RelationTarget
          value={pipelineId}
          fixed={key !== null}
          error={errorOf('pipeline_id')}
          onChange={(next) => onChange({ pipelineId: next })}
        />
      )}
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Checkbox
          label={say.required}
          checked={required}
          onChange={(event) => onChange({ required: event.target.checked })}
        />
        <Foot draft={draft} fieldKey={fieldKey} {...place} />
      </div>
    </li>
  )
}

type FootProps = Pick<FieldEditorProps, 'draft' | 'fieldKey' | 'isFirst' | 'isLast' | 'mayDrop' | 'onMove' | 'onDrop'>

const Foot = ({ draft: { key, label }, fieldKey, isFirst, isLast, mayDrop, onMove, onDrop }: FootProps) => (
  <span className="flex items-center gap-1">
    <span className="mr-2 max-w-44 truncate text-small text-quiet">
      {say.key} <code className="font-mono">{fieldKey}</code>
    </span>
    {/* For the pointer alone: the buttons beside it do the same by keys and by touch. */}
    <span
      draggable
      data-grip
      aria-hidden="true"
      title={say.drag}
      className="grid size-8 cursor-grab place-items-center rounded-control text-quiet hover:bg-sunk hover:text-ink pointer-coarse:hidden"
    >
      <GripVertical size={16} />
    </span>
    {/* Not disabled at the ends: the focus stays on the button that moves. */}
    <IconButton
      label={say.up(label)}
      icon={<ArrowUp size={16} />}
      size="small"
      data-move="-1"
      aria-disabled={isFirst}
      className={isFirst ? 'opacity-40' : ''}
      onClick={() => onMove(-1)}
    />
    <IconButton
      label={say.down(label)}
      icon={<ArrowDown size={16} />}
      size="small"
      data-move="1"
      aria-disabled={isLast}
      className={isLast ? 'opacity-40' : ''}
      onClick={() => onMove(1)}
    />
    <IconButton
      label={key === null ? say.drop(label) : say.hide(label)}
      icon={key === null ? <X size={16} /> : <EyeOff size={16} />}
      size="small"
      disabled={!mayDrop}
      onClick={onDrop}
    />
  </span>
)
