import type { ComponentProps } from 'react'
import { Link } from 'react-router'
import { cx } from '../lib/cx.ts'

interface RowLinkProps extends ComponentProps<typeof Link> {
  /** Of the row, for the letters that act on it: see lib/use-list-keys.ts. */
  row: string
}

/** Leads from anywhere on the row, which is `relative`; what else can be pressed there lies above it. */
export const RowLink = ({ row, className, ...rest }: RowLinkProps) => (
  <Link
    data-row={row}
    className={cx(
      'text-ink no-underline outline-none after:absolute after:inset-0 focus-visible:after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-ring max-md:text-base md:truncate',
      className,
    )}
    {...rest}
  />
)
