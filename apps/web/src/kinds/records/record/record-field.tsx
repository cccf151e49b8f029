import { type Field, isEmptyValue } from '@latchkey/contract'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { fieldOf } from '../../../lib/live/fresh.ts'
import { FreshPart } from '../../../ui/fresh-part.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import type { RecordActions } from '../grid/use-record-actions.ts'
import type { ShownRecord } from '../grid/use-records.ts'
import { ValueView } from '../values/value-view.tsx'
import { words } from '../words.ts'
import { FieldForm } from './field-form.tsx'

interface RecordFieldProps {
  field: Field
  record: ShownRecord
  mayEdit: boolean
  change: RecordActions['change']
  load: RecordActions['load']
}

/** One field as it stands; the same place becomes a form. */
export function RecordField({ field, record, mayEdit, change, load }: RecordFieldProps) {
  // Null until the form stood there once: from then on the focus comes back to its button.
  const [editing, setEditing] = useState<boolean | null>(null)
  const value = record.data[field.key]
  return (
    <li className="border-b border-line py-2">
      <FreshPart of={fieldOf(record.id, field.key)}>
        {editing && mayEdit ? (
          <FieldForm field={field} record={record} change={change} load={load} onClose={() => setEditing(false)} />
        ) : (
          <div className="group flex items-start gap-x-4 max-sm:flex-wrap">
            <span className="w-44 shrink-0 py-1 text-quiet max-sm:w-full max-sm:py-0">{field.label}</span>
            <div className="min-w-0 flex-1 self-center py-1 wrap-anywhere">
              {isEmptyValue(value) ? (
                <span className="text-quiet">{words.values.none}</span>
              ) : (
                <ValueView field={field} value={value} labels={record.labels} />
              )}
            </div>
            {mayEdit && (
              <IconButton
                autoFocus={editing === false}
                label={words.record.editField(field.label)}
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
