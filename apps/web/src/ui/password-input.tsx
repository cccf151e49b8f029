import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { cx } from '../lib/cx.ts'
import { controlHeight, controlStyle } from './control-style.ts'
import { useField } from './field.tsx'

export function PasswordInput({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <div className="relative">
      <input
        autoComplete="current-password"
        spellCheck={false}
        autoCapitalize="none"
        {...useField()}
        {...rest}
        type={shown ? 'text' : 'password'}
        className={controlStyle(cx(controlHeight, 'pr-11', className))}
      />
      <button
        type="button"
        aria-label={shown ? 'Hide password' : 'Show password'}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded-control text-quiet -outline-offset-3! hover:text-ink"
      >
        <Icon size={16} aria-hidden="true" />
      </button>
    </div>
  )
}
