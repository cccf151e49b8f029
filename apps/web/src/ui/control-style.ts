import { cx } from '../lib/cx.ts'

/** The one look of everything that is typed or chosen into. 16 px on phones, else iOS zooms the page in. */
export const controlStyle = (className?: string) =>
  cx(
    'w-full min-w-0 rounded-control border border-edge bg-surface px-3 text-ink transition-colors max-sm:text-phone',
    'hover:border-quiet focus-visible:border-ring focus-visible:outline-1 focus-visible:outline-offset-0',
    'aria-invalid:border-red aria-invalid:focus-visible:outline-red',
    'disabled:cursor-not-allowed disabled:border-line disabled:bg-sunk disabled:text-quiet',
    className,
  )

export const controlHeight = 'h-9 max-sm:h-11'
