import type { PublicField } from '@latchkey/contract'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ProblemLine } from '../notice-line.tsx'
import { words as common } from '../words.ts'
import type { Place } from './place.ts'
import { usePart } from './use-part.ts'
import { recordWords as words } from './words.ts'

export type FilterProps = Place & { fields: readonly PublicField[]; isOpen: boolean; onClose: () => void }

const load = async () => (await import('./filter/filter-panel.tsx')).FilterPanel

/** The panel itself comes when it is first asked for. */
export function FilterButton(props: Omit<FilterProps, 'isOpen' | 'onClose'>) {
  const { Part, isMissing, fetchPart } = usePart<FilterProps>(load)
  const [isOpen, setOpen] = useState(false)
  const count = conditionCount(props.asked.filter)
  return (
    <>
      <Button
        aria-expanded={isOpen}
        disabled={props.api === null}
        onClick={() => {
          fetchPart()
          setOpen(!isOpen)
        }}
        className="needs-script"
      >
        {count > 0 ? words.filter.active(count) : words.filter.open}
      </Button>
      <ProblemLine>{isMissing ? common.page.part : null}</ProblemLine>
      {Part && <Part {...props} isOpen={isOpen} onClose={() => setOpen(false)} />}
    </>
  )
}

/** An address may say anything. */
function conditionCount(filter: string | undefined): number {
  try {
    return filter ? JSON.parse(filter).groups[0].filters.length : 0
  } catch {
    return 0
  }
}
