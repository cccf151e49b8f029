import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { controlHeight, controlStyle } from './control-style.ts'
import { useField } from './field.tsx'

interface SelectOption {
  value: string
  label: string
  disabled?: boolean
}

interface SelectProps extends ComponentProps<'select'> {
  options?: SelectOption[]
  /** The first, empty choice. */
  placeholder?: string
}

/** The browser's own select: a wheel on a phone, letters on a keyboard, and right for every screen reader. */
export function Select({ options, placeholder, className, children, ...rest }: SelectProps) {
  return (
    <div className="relative">
      <select
        {...useField()}
        {...rest}
        className={controlStyle(`${controlHeight} appearance-none truncate pr-9 ${className ?? ''}`)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options?.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
      <ChevronDown
        size={16}
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-quiet"
      />
    </div>
  )
}
