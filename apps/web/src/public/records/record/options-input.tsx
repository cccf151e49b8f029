import type { PublicField } from '@latchkey/contract'
import { useId } from 'react'
import { FieldError } from '../../../ui/field.tsx'

type Props = { field: PublicField; value: unknown; hint: string | undefined; problem: string | undefined }

/** Any number of its options. What its options no longer have is still what it is. */
export function OptionsInput({ field: { key, label, options = [] }, value, hint, problem }: Props) {
  const id = useId()
  const chosen = Array.isArray(value) ? value.map(String) : []
  return (
    <fieldset aria-describedby={hint || problem ? id : undefined} className="min-w-0">
      <legend className="mb-1.5 font-medium">{label}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {[...new Set([...options, ...chosen])].map((option) => (
          <label key={option} className="flex min-h-7 items-center gap-2 max-sm:min-h-11">
            <input
              type="checkbox"
              name={key}
              value={option}
              defaultChecked={chosen.includes(option)}
              aria-invalid={problem ? true : undefined}
              className="size-4 shrink-0 accent-accent max-sm:size-5"
            />
            {option}
          </label>
        ))}
      </div>
      <div id={id}>
        {hint && <p className="mt-1 text-table text-quiet">{hint}</p>}
        <FieldError>{problem}</FieldError>
      </div>
    </fieldset>
  )
}
