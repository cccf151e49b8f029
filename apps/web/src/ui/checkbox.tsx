import { Check } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: ReactNode
  hint?: ReactNode
  hideLabel?: boolean
}

export function Checkbox({ label, hint, hideLabel, className, ...rest }: CheckboxProps) {
  const id = useId()
  return (
    <div className={`flex items-start gap-2.5 py-0.5 max-sm:py-2.5 ${className ?? ''}`}>
      <span className="relative grid size-5 shrink-0">
        <input
          id={id}
          aria-describedby={hint ? `${id}-hint` : undefined}
          {...rest}
          type="checkbox"
          className="peer size-5 cursor-pointer appearance-none rounded-small border border-edge bg-surface transition-colors before:absolute before:-inset-2 hover:border-quiet checked:border-accent checked:bg-accent disabled:cursor-not-allowed disabled:opacity-55 aria-invalid:border-red"
        />
        <Check
          size={16}
          aria-hidden="true"
          className="pointer-events-none absolute inset-0.5 text-on-accent opacity-0 peer-checked:opacity-100 [stroke-width:2.5]!"
        />
      </span>
      <div className={hideLabel ? 'sr-only' : 'min-w-0'}>
        <label htmlFor={rest.id ?? id} className="cursor-pointer">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-table text-quiet">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
