import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { fieldOf } from '../../lib/live/fresh.ts'
import { FreshPart } from '../fresh-part.tsx'
import { IconButton } from '../icon-button.tsx'
import { type FieldChange, FieldForm, type Versioned } from './field-form.tsx'
import { isEmpty } from './value-text.ts'
import { ValueView } from './value-view.tsx'
import { words } from './words.ts'

/** One field as it stands; the same place becomes a form. */
export function RecordField<R extends Versioned>({ mayEdit, ...props }: FieldChange<R> & { mayEdit: boolean }) {
  const { field, record, labels } = props
  // Null until the form stood there once: from then on the focus comes back to its button.
  const [editing, setEditing] = useState<boolean | null>(null)
  const value = record.data[field.key]
  return (
    <li className="border-b border-line py-2">
      <FreshPart of={fieldOf(record.id, field.key)}>
        {editing && mayEdit ? (
          <FieldForm {...props} onClose={() => setEditing(false)} />
        ) : (
          <div className="group flex items-start gap-x-4 max-sm:flex-wrap">
            <span className="w-44 shrink-0 py-1 text-quiet max-sm:w-full max-sm:py-0">{field.label}</span>
            <div className="min-w-0 flex-1 self-center py-1 wrap-anywhere">
              {isEmpty(value) ? (
                <span className="text-quiet">{words.none}</span>
              ) : (
                <ValueView field={field} value={value} labels={labels} />
              )}
            </div>
            {mayEdit && (
              <IconButton
                autoFocus={editing === false}
                label={words.edit(field.label)}
                icon={<Pencil size={16} />}
                size="small"
                className="text-quiet"
                onClick={() => setEditing(true)}
              />
            )}
          </div>
        )}
      </FreshPart>
    </li>
  )
}
