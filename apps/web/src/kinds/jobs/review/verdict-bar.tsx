import type { JobStatus } from '@latchkey/contract'
import { useRef } from 'react'
import { useFootBar } from '../../../lib/use-foot-bar.ts'
import { Button } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { stepTo } from '../page/steps.ts'
import { words } from './words.ts'

export const verdictKeys = [
  { status: 'approved', letter: 'a' },
  { status: 'returned', letter: 'r' },
  { status: 'rejected', letter: 'x' },
] as const satisfies readonly { status: JobStatus; letter: string }[]

export type Verdict = (typeof verdictKeys)[number]['status']

interface VerdictBarProps {
  /** Those that whoever looks may give. */
  open: readonly Verdict[]
  onVerdict: (status: Verdict) => void
  deciding: JobStatus | null
  /** At the foot of the screen, in reach of a thumb. */
  atFoot: boolean
}

export function VerdictBar({ open, onVerdict, deciding, atFoot }: VerdictBarProps) {
  const bar = useRef<HTMLFieldSetElement>(null)
  useFootBar(bar, atFoot)
  return (
    <fieldset
      ref={bar}
      className={
        atFoot
          ? 'sticky bottom-0 z-20 -mx-2 mt-8 flex gap-2 border-t border-line bg-paper px-2 py-3 max-sm:bottom-[calc(3.5rem+env(safe-area-inset-bottom))]'
          : 'flex flex-wrap gap-2'
      }
    >
      <legend className="sr-only">{words.verdict}</legend>
      {verdictKeys
        .filter(({ status }) => open.includes(status))
        .map(({ status, letter }) => (
          <Button
            key={status}
            variant={status === 'approved' ? 'primary' : 'secondary'}
            aria-keyshortcuts={letter}
            busy={deciding === status && status === 'approved'}
            onClick={() => onVerdict(status)}
            className={atFoot ? 'min-w-0 flex-1' : ''}
          >
            {stepTo(status, 'submitted').label}
            {!atFoot && (
              <span aria-hidden="true">
                <Kbd keys={[letter]} />
              </span>
            )}
          </Button>
        ))}
    </fieldset>
  )
}
