import { type RefObject, useEffect, useRef, useState } from 'react'
import { useListKeys } from '../../lib/use-list-keys.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { rowColumns, rowLine } from './row-line.ts'
import { SharedRow } from './shared-row.tsx'
import type { SharedThing } from './shared-thing.ts'
import { words } from './words.ts'

interface SharedListProps {
  things: SharedThing[]
  /** Another list is on its way. */
  waiting: boolean
  searchRef: RefObject<HTMLInputElement | null>
}

export function SharedList({ things, waiting, searchRef }: SharedListProps) {
  const list = useRef<HTMLUListElement>(null)
  const [leaving, setLeaving] = useState<SharedThing>()
  const [open, setOpen] = useState(false)
  useListKeys({ list, search: searchRef, rows: {} })
  useRowAfterLeaving(list, things.length)
  return (
    <>
      <Heads />
      <ul
        ref={list}
        aria-label={words.title}
        aria-busy={waiting}
        className={`transition-opacity ${waiting ? 'opacity-60' : ''}`}
      >
        {things.map((thing) => (
          <SharedRow
            key={thing.resource.id}
            thing={thing}
            onLeave={() => {
              setLeaving(thing)
              setOpen(true)
            }}
          />
        ))}
      </ul>
      {leaving && <LeaveDialog key={leaving.resource.id} thing={leaving} open={open} onOpenChange={setOpen} />}
    </>
  )
}

/** The row is gone, and the button that had the focus with it: the keyboard goes on from the first that is left. */
function useRowAfterLeaving(list: RefObject<HTMLElement | null>, count: number) {
  const last = useRef(count)
  useEffect(() => {
    if (count < last.current && document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>('a[data-row]')?.focus()
    last.current = count
  }, [count, list])
}

/** For the eye: every cell of a row says by itself what it is. */
const Heads = () => (
  <div
    aria-hidden="true"
    className={`hidden h-9 items-center border-b border-line px-2 text-table font-medium text-quiet md:grid ${rowColumns}`}
  >
    <span />
    {Object.values(words.heads).map((head) => (
      <span key={head}>{head}</span>
    ))}
  </div>
)

const widths = ['w-3/5', 'w-2/5', 'w-1/2', 'w-2/3']

export const ListSkeleton = () => (
  <>
    <Heads />
    <div role="status">
      <span className="sr-only">{words.loading}</span>
      {widths.map((width) => (
        <div key={width} className={rowLine}>
          <Skeleton className="size-4" />
          <span>
            <Skeleton className={`h-3.5 ${width}`} />
            <Skeleton className="mt-2 h-3 w-1/3" />
          </span>
          <Skeleton className="h-3.5 w-24 max-md:col-start-2" />
          <Skeleton className="h-3.5 w-28 max-md:col-start-2" />
          <Skeleton className="h-3.5 w-16 max-md:hidden" />
          <span />
        </div>
      ))}
    </div>
  </>
)
