import type { ReactNode } from 'react'
import { useFresh } from '../lib/live/fresh.ts'
import { freshMark } from './fresh-mark.ts'

interface FreshPartProps {
  /** What lib/live/fresh.ts knows it by. */
  of: string
  as?: 'div' | 'li'
  className?: string
  children: ReactNode
}

/** A part of a page that is marked for some seconds after somebody else changed it. */
export const FreshPart = ({ of, as: Part = 'div', className = '', children }: FreshPartProps) => (
  <Part data-fresh={useFresh(of)} className={`${freshMark} ${className}`}>
    {children}
  </Part>
)
