import type { Field } from '@latchkey/contract'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { words } from '../words.ts'

interface FieldChoiceProps {
  fields: readonly Field[]
  chosen: readonly Field[]
  /** The keys, in the order of the fields. */
  onChange: (keys: string[]) => void
}

const { seen: say } = words

/** Whoever shares these may not have thought of it. */
const isPersonal = ({ type }: Field) => type === 'email' || type === 'phone'

export function FieldChoice({ fields, chosen, onChange }: FieldChoiceProps) {
  const isChosen = (field: Field) => chosen.includes(field)
  const choose = (wanted: (field: Field) => boolean) => onChange(fields.filter(wanted).map(({ key }) => key))
  const toggle = (field: Field) => choose((one) => (one === field ? !isChosen(one) : isChosen(one)))
  return (
    <div className="rounded-control border border-line">
      <fieldset className="grid max-h-44 min-w-0 max-sm:max-h-72 gap-x-4 overflow-y-auto px-3 py-2 sm:grid-cols-2">
        <legend className="sr-only">{say.fields}</legend>
        {fields.map((field) => (
          <Checkbox
            key={field.key}
            label={
              <span className="inline-flex flex-wrap items-center gap-x-2 break-words">
                {field.label}
                {isPersonal(field) && <Badge>{say.personal}</Badge>}
              </span>
            }
            checked={isChosen(field)}
            onChange={() => toggle(field)}
          />
        ))}
      </fieldset>
      <div className="flex flex-wrap gap-1 border-t border-line px-1 py-1">
        <Button variant="quiet" size="small" onClick={() => choose(() => true)}>
          {say.chooseAll}
        </Button>
        {fields.some(isPersonal) && (
          <Button variant="quiet" size="small" onClick={() => choose((field) => isChosen(field) && !isPersonal(field))}>
            {say.withoutPersonal}
          </Button>
        )}
      </div>
    </div>
  )
}
