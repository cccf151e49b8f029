import { CircleAlert } from 'lucide-react'
import { createContext, type ReactNode, useContext, useId } from 'react'
import { cx } from '../lib/cx.ts'

interface FieldWiring {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

const FieldContext = createContext<FieldWiring | null>(null)

/** What a control inside a Field wears: the label's id, the hint, the error. Outside a Field it is nothing. */
export const useField = () => useContext(FieldContext)

interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  required?: boolean
  /** Says "optional" beside the label; forms mark the fewer of the two. */
  optional?: boolean
  /** Something at the label's right end, such as "Forgot it?". */
  aside?: ReactNode
  hideLabel?: boolean
  className?: string
  children: ReactNode
}

export function Field({ label, hint, error, required, optional, aside, hideLabel, className, children }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const wiring: FieldWiring = {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': required ? true : undefined,
  }
  return (
    <div className={cx('flex min-w-0 flex-col gap-1.5', className)}>
      {/* What stands beside the label comes after the control by keyboard: first the field, then the way around it. */}
      <div className={aside ? 'grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 gap-y-1.5' : 'contents'}>
        <label htmlFor={id} className={cx('font-medium', hideLabel && 'sr-only')}>
          {label}
          {optional && <span className="font-normal text-quiet"> (optional)</span>}
        </label>
        <div className={aside ? 'col-span-2 row-start-2 min-w-0' : 'contents'}>
          <FieldContext value={wiring}>{children}</FieldContext>
        </div>
        {aside && <span className="col-start-2 row-start-1 text-table">{aside}</span>}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="text-table text-quiet">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  )
}

export function FieldError({ id, children }: { id?: string; children?: string | undefined }) {
  if (!children) return null
  return (
    <p id={id} role="alert" className="flex animate-rise items-start gap-1.5 text-table text-red">
      <CircleAlert size={16} aria-hidden="true" className="mt-px" />
      {children}
    </p>
  )
}
