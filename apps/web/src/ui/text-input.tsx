import type { ComponentProps, ReactNode } from 'react'
import { cx } from '../lib/cx.ts'
import { controlHeight, controlStyle } from './control-style.ts'
import { useField } from './field.tsx'

interface TextInputProps extends Omit<ComponentProps<'input'>, 'prefix'> {
  /** Fixed words before what is typed, such as "latchkey.shop/". */
  prefix?: ReactNode
  mono?: boolean
}

export function TextInput({ prefix, mono, className, ...rest }: TextInputProps) {
  const input = (
    <input
      type="text"
      {...useField()}
      {...rest}
      className={controlStyle(
        cx(controlHeight, 'read-only:bg-sunk', mono && 'font-mono', prefix ? 'rounded-l-none' : '', className),
      )}
    />
  )
  if (!prefix) return input
  return (
    <div className="flex min-w-0">
      <span className="flex shrink-0 items-center rounded-l-control border border-r-0 border-edge bg-sunk px-3 text-quiet">
        {prefix}
      </span>
      {input}
    </div>
  )
}
