import type { ReactNode } from 'react'
import { cx } from '../lib/cx.ts'

/** open: blue, moving: amber, done: green, refused: red (or gone), waiting: grey. */
type BadgeTone = 'open' | 'moving' | 'done' | 'refused' | 'waiting' | 'plain'

const tones: Record<BadgeTone, string> = {
  open: 'text-blue bg-blue-soft',
  moving: 'text-amber bg-amber-soft',
  done: 'text-green bg-green-soft',
  refused: 'text-red bg-red-soft',
  waiting: 'text-grey bg-grey-soft',
  plain: 'text-quiet border border-line',
}

const ring = <circle cx="6" cy="6" r="4.5" />
// A shape for each state, so that it can be told without colour.
const shapes: Record<Exclude<BadgeTone, 'plain'>, ReactNode> = {
  open: ring,
  moving: (
    <>
      {ring}
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9Z" fill="currentColor" stroke="none" />
    </>
  ),
  done: <path d="m2 6.5 2.8 2.8L10.2 3" />,
  refused: <path d="m2.8 2.8 6.4 6.4m0-6.4L2.8 9.2" />,
  waiting: <circle cx="6" cy="6" r="4.5" strokeDasharray="2.2 2.5" />,
}

interface BadgeProps {
  tone?: BadgeTone
  /** Takes the place of the state's own shape. */
  icon?: ReactNode
  children: ReactNode
  className?: string
}

export function Badge({ tone = 'plain', icon, children, className }: BadgeProps) {
  return (
    <span
      className={cx(
        'inline-flex h-5.5 items-center gap-1.5 rounded-small px-1.5 text-small font-medium whitespace-nowrap',
        tones[tone],
        className,
      )}
    >
      {icon ??
        (tone !== 'plain' && (
          <svg
            aria-hidden="true"
            width="12"
            height="12"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.75"
            strokeLinecap="round"
            strokeLinejoin="round"
          >
            {shapes[tone]}
          </svg>
        ))}
      {children}
    </span>
  )
}
