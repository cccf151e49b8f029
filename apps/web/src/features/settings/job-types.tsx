import { Plus, X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field, FieldError } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { words } from './words.ts'

interface JobTypesProps {
  value: string[]
  onChange: (types: string[]) => void
  disabled: boolean
  error: string | undefined
  errorAt: (index: number) => string | undefined
}

/** A few names, each in its field. */
export function JobTypes({ value, onChange, disabled, error, errorAt }: JobTypesProps) {
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const focusLast = useRef(false)

  useEffect(() => {
    if (!focusLast.current) return
    focusLast.current = false
    const inputs = list.current?.querySelectorAll('input')
    inputs?.[value.length - 1]?.focus()
  }, [value])

  const add = () => {
    focusLast.current = true
    onChange([...value, ''])
  }
  const remove = (index: number) => {
    focusLast.current = true
    onChange(value.filter((_, at) => at !== index))
  }
  return (
    <fieldset className="flex flex-col items-start gap-2" aria-describedby={error && `${id}-error`}>
      <legend className="mb-1.5 font-medium">{words.workspace.jobTypes}</legend>
      <ul ref={list} className="flex w-full max-w-90 flex-col gap-2">
        {value.map((name, index) => (
          <li key={index} className="flex items-start gap-1">
            <Field label={words.workspace.jobType(index + 1)} hideLabel error={errorAt(index)} className="flex-1">
              <TextInput
                value={name}
                maxLength={60}
                disabled={disabled}
                onChange={(event) => onChange(value.with(index, event.target.value))}
              />
            </Field>
            {!disabled && value.length > 1 && (
              <IconButton
                label={words.workspace.removeJobType(name)}
                icon={<X size={16} />}
                onClick={() => remove(index)}
              />
            )}
          </li>
        ))}
      </ul>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {!disabled && value.length < 50 && (
        <Button size="small" icon={<Plus size={16} />} onClick={add}>
          {words.workspace.addJobType}
        </Button>
      )}
    </fieldset>
  )
}
