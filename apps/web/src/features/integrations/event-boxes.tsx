import { useId } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import { FieldError } from '../../ui/field.tsx'
import { eventGroups, withGroup } from './webhook-events.ts'
import { words } from './webhooks-words.ts'

interface EventBoxesProps {
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  error: string | undefined
}

/** Everything, whole groups, or single events: what is chosen whole holds the rest of it. */
export function EventBoxes({ chosen, onChange, error }: EventBoxesProps) {
  const id = useId()
  const all = chosen.includes('*')
  const toggle = (event: string, on: boolean) =>
    onChange(on ? [...chosen, event] : chosen.filter((one) => one !== event))
  return (
    <fieldset className="flex min-w-0 flex-col gap-1" aria-describedby={error && id}>
      <legend className="mb-1.5 font-medium">{words.events}</legend>
      <Checkbox
        label={words.everything}
        hint={words.everythingHint}
        checked={all}
        onChange={({ target }) => onChange(target.checked ? ['*'] : [])}
      />
      {!all && (
        <div className="mt-1 flex flex-col gap-1 border-t border-line pt-2">
          {eventGroups.map(({ value, label, actions }) => {
            const whole = chosen.includes(`${value}.*`)
            return (
              <div key={value}>
                <Checkbox
                  label={label}
                  checked={whole}
                  onChange={({ target }) => onChange(withGroup(chosen, value, target.checked))}
                />
                {!whole && actions.length > 1 && (
                  <details
                    className="ml-7.5"
                    open={actions.some((action) => chosen.includes(action.value)) || undefined}
                  >
                    <summary className="min-h-6 cursor-pointer text-table text-quiet">{words.singles(label)}</summary>
                    {actions.map((action) => (
                      <Checkbox
                        key={action.value}
                        label={action.label}
                        checked={chosen.includes(action.value)}
                        onChange={({ target }) => toggle(action.value, target.checked)}
                      />
                    ))}
                  </details>
                )}
              </div>
            )
          })}
        </div>
      )}
      <FieldError id={id}>{error}</FieldError>
      <p className="mt-1 text-table text-quiet">{words.privately}</p>
    </fieldset>
  )
}
