import { cx } from '../lib/cx.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover border-transparent',
  secondary: 'bg-surface text-ink border-edge/60 hover:bg-sunk hover:border-edge',
  quiet: 'bg-transparent text-ink border-transparent hover:bg-sunk',
  danger: 'bg-danger text-on-danger hover:bg-danger-hover border-transparent',
}

// On a phone the main sizes grow to 44 px, in reach of a thumb.
const sizes: Record<ButtonSize, string> = {
  small: 'h-7 px-2.5 text-table gap-1.5 max-sm:h-9',
  medium: 'h-9 px-3.5 gap-2 max-sm:h-11 max-sm:px-4',
  large: 'h-11 px-5 gap-2',
}

export const buttonStyle = (variant: ButtonVariant = 'secondary', size: ButtonSize = 'medium', className?: string) =>
  cx(
    'relative inline-flex shrink-0 items-center justify-center rounded-control border font-medium whitespace-nowrap no-underline select-none',
    'transition-colors active:translate-y-px disabled:cursor-not-allowed disabled:opacity-55 disabled:active:translate-y-0',
    variants[variant],
    sizes[size],
    className,
  )
