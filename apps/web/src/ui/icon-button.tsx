import type { ComponentProps, ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style.ts'
import { Tooltip } from './tooltip.tsx'

const widths: Record<ButtonSize, string> = {
  small: 'w-7 max-sm:w-9',
  medium: 'w-9 max-sm:w-11',
  large: 'w-11',
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  /** What it does, in words: for screen readers and on hover. */
  label: string
  icon: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  tooltip?: boolean
}

export function IconButton({
  label,
  icon,
  variant = 'quiet',
  size = 'medium',
  tooltip = true,
  className,
  ...rest
}: IconButtonProps) {
  const button = (
    <button
      type="button"
      aria-label={label}
      {...rest}
      className={buttonStyle(variant, size, `px-0! ${widths[size]} ${className ?? ''}`)}
    >
      {icon}
    </button>
  )
  return tooltip ? (
    <Tooltip text={label} describes={false}>
      {button}
    </Tooltip>
  ) : (
    button
  )
}
