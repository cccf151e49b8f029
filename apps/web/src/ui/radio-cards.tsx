import { type ComponentProps, type ReactNode, useId } from 'react'
import { cx } from '../lib/cx.ts'
import { FieldError } from './field.tsx'

interface RadioCard {
  value: string
  label: ReactNode
  hint?: ReactNode
  icon?: ReactNode
  disabled?: boolean
}

interface RadioCardsProps extends Omit<ComponentProps<'input'>, 'type' | 'value' | 'defaultValue'> {
  legend: ReactNode
  hideLegend?: boolean
  options: RadioCard[]
  value?: string
  defaultValue?: string
  error?: string | undefined
  columns?: 1 | 2 | 3
}

const grids = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-3' }

/** One choice out of a few, each with a line that says what it means. Works with `{...register(name)}`. */
export function RadioCards({
  legend,
  hideLegend,
  options,
  value,
  defaultValue,
  error,
  columns = 1,
  name,
  className,
  ...rest
}: RadioCardsProps) {
  const id = useId()
  return (
    <fieldset className={cx('flex min-w-0 flex-col gap-1.5', className)} aria-describedby={error && `${id}-error`}>
      <legend className={hideLegend ? 'sr-only' : 'mb-1.5 font-medium'}>{legend}</legend>
      <div className={cx('grid gap-2', grids[columns])}>
        {options.map((option) => (
          <label
            key={option.value}
            className="relative flex min-h-11 cursor-pointer items-start gap-3 rounded-control border border-edge/60 bg-surface px-3 py-2.5 transition-colors hover:border-edge has-checked:border-accent-text has-checked:bg-accent-soft has-disabled:cursor-not-allowed has-disabled:opacity-55 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring"
          >
            <input
              {...rest}
              type="radio"
              name={name ?? id}
              value={option.value}
              disabled={option.disabled ?? rest.disabled}
              aria-labelledby={`${id}-${option.value}-label`}
              aria-describedby={option.hint ? `${id}-${option.value}` : undefined}
              {...(value === undefined ? {} : { checked: value === option.value })}
              {...(defaultValue === undefined ? {} : { defaultChecked: defaultValue === option.value })}
              className="mt-0.5 size-4 shrink-0 cursor-[inherit] appearance-none rounded-full border border-edge bg-surface outline-none! transition-[border-width] checked:border-[5px] checked:border-accent-text"
            />
            <span className="min-w-0 flex-1">
              <span id={`${id}-${option.value}-label`} className="font-medium">
                {option.label}
              </span>
              {option.hint && (
                <span id={`${id}-${option.value}`} className="block text-table text-quiet">
                  {option.hint}
                </span>
              )}
            </span>
            {option.icon && <span className="text-quiet">{option.icon}</span>}
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  )
}
