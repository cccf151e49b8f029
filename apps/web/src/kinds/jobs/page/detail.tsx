import type { ReactNode } from 'react'
import { cx } from '../../../lib/cx.ts'
import { FreshPart } from '../../../ui/fresh-part.tsx'

interface DetailProps {
  /** What lib/live/fresh.ts knows it by. */
  of: string
  name: ReactNode
  text: string
  wide?: boolean
}

/** One field of a job as it is read. */
export const Detail = ({ of, name, text, wide }: DetailProps) => (
  <FreshPart of={of} className={cx('min-w-0', wide && 'sm:col-span-2')}>
    <dt className="text-table text-quiet">{name}</dt>
    <dd className="mt-0.5 max-w-160 whitespace-pre-line wrap-anywhere">{text}</dd>
  </FreshPart>
)
