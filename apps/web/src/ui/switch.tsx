import { type ComponentProps, type ReactNode, useId } from 'react'

interface SwitchProps extends Omit<ComponentProps<'input'>, 'type' | 'role'> {
  label: ReactNode
  hint?: ReactNode
}

// The browser itself says checked or not, as it does for every checkbox.
const asSwitch = { type: 'checkbox', role: 'switch' } as const

/** For what holds at once. Words on the left, the switch at the line's end. */
export function Switch({ label, hint, className, ...rest }: SwitchProps) {
  const id = useId()
  return (
    <div className={`flex items-start justify-between gap-6 py-1 max-sm:py-2.5 ${className ?? ''}`}>
      <div className="min-w-0">
        <label htmlFor={rest.id ?? id} className="cursor-pointer font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-table text-quiet">
            {hint}
          </p>
        )}
      </div>
      <span className="relative h-6 w-10 shrink-0">
        <input
          id={id}
          aria-describedby={hint ? `${id}-hint` : undefined}
          {...rest}
          {...asSwitch}
          className="peer block h-6 w-10 cursor-pointer appearance-none rounded-full border border-edge bg-sunk transition-colors hover:border-quiet checked:border-accent checked:bg-accent disabled:cursor-not-allowed disabled:opacity-55"
        />
        <span className="pointer-events-none absolute top-1 left-1 size-4 rounded-full bg-quiet transition-transform peer-checked:translate-x-4 peer-checked:bg-on-accent" />
      </span>
    </div>
  )
}
