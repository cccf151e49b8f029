import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { PropertyForm } from './property-form.tsx'
import { useProperties } from './use-properties.ts'
import { words } from './words.ts'

interface Choice {
  id: string
  label: string
  city: string
}

interface PropertyFieldProps {
  value: string | null
  onChange: (id: string | null) => void
  error: string | undefined
  /** A new one is being written: the form around it waits, so that nothing half-written is passed by. */
  adding: boolean
  onAdding: (adding: boolean) => void
  /** The one that is named now; it may be off the list since. */
  present?: Choice | null
}

/** One out of the list, or a new one written down on the spot. It holds a form: place it beside one, not inside. */
export function PropertyField({ value, onChange, error, adding, onAdding, present }: PropertyFieldProps) {
  const select = useRef<HTMLSelectElement>(null)
  const [added, setAdded] = useState<Choice>()
  const { properties, failed } = useProperties()
  const known: Choice[] = [...properties]
  for (const one of [added, present]) if (one && known.every(({ id }) => id !== one.id)) known.unshift(one)
  const close = () => {
    onAdding(false)
    select.current?.focus()
  }

  return (
    <div className="flex flex-col gap-2">
      <Field label={words.property.label} error={error ?? (failed ? words.property.failed : undefined)} optional>
        <Select
          ref={select}
          placeholder={words.property.none}
          options={known.map(({ id, label, city }) => ({ value: id, label: `${label}, ${city}` }))}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value || null)}
        />
      </Field>
      {adding ? (
        <div className="mt-2 border-l-2 border-line pl-4">
          <PropertyForm
            onCancel={close}
            onSaved={(property) => {
              setAdded(property)
              onChange(property.id)
              close()
            }}
          />
        </div>
      ) : (
        <Button
          variant="quiet"
          size="small"
          icon={<Plus size={16} />}
          className="-ml-2.5 self-start"
          onClick={() => onAdding(true)}
        >
          {words.property.add}
        </Button>
      )}
    </div>
  )
}
