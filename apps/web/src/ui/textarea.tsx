import type { ComponentProps } from 'react'
import { controlStyle } from './control-style.ts'
import { useField } from './field.tsx'

/** Grows with what is written, from `rows` up to a screen's third. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      {...useField()}
      {...rest}
      className={controlStyle(`field-sizing-content max-h-[33dvh] resize-y py-2 ${className ?? ''}`)}
      style={{ minHeight: `${rows * 20 + 18}px`, ...rest.style }}
    />
  )
}
