import type { ComponentProps } from 'react'
import { controlHeight, controlStyle } from './control-style.ts'
import { useField } from './field.tsx'

interface DateInputProps extends Omit<ComponentProps<'input'>, 'type'> {
  withTime?: boolean
}

/** The browser's own date field: it knows the reader's order of day and month. */
export function DateInput({ withTime, className, ...rest }: DateInputProps) {
  return (
    <input
      {...useField()}
      {...rest}
      type={withTime ? 'datetime-local' : 'date'}
      className={controlStyle(`${controlHeight} appearance-none tabular-nums ${className ?? ''}`)}
    />
  )
}
