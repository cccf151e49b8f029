import type { ComponentProps, ReactNode } from 'react'
import { cx } from '../lib/cx.ts'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style.ts'
import { Spinner } from './spinner.tsx'

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: ReactNode
  /** Work is under way: a ring takes the place of the words, the width stays, further presses do nothing. */
  busy?: boolean
}

export function Button({ variant, size, icon, busy, className, children, onClick, type, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      // Stays focusable while busy, so that the keyboard does not lose its place.
      type={busy ? 'button' : (type ?? 'button')}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
      className={buttonStyle(variant, size, className)}
    >
      <span className={cx('inline-flex items-center gap-[inherit]', busy && 'opacity-0')}>
        {icon}
        {children}
      </span>
      {busy && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      )}
    </button>
  )
}
