import { type RefObject, useEffect, useRef, useState } from 'react'
import { useListKeys } from '../../lib/use-list-keys.ts'
import { RowHeads, RowList, RowsInGrey } from '../../ui/row-list.tsx'
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
      <RowList ref={list} label={words.title} waiting={waiting}>
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
      </RowList>
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

const Heads = () => (
  <RowHeads columns={rowColumns}>
    <span />
    {Object.values(words.heads).map((head) => (
      <span key={head}>{head}</span>
    ))}
  </RowHeads>
)

export const ListSkeleton = () => (
  <>
    <Heads />
    <RowsInGrey line={rowLine} rows={4}>
      {(width) => (
        <>
          <Skeleton className="size-4" />
          <span>
            <Skeleton className={`h-3.5 ${width}`} />
            <Skeleton className="mt-2 h-3 w-1/3" />
          </span>
          <Skeleton className="h-3.5 w-24 max-md:col-start-2" />
          <Skeleton className="h-3.5 w-28 max-md:col-start-2" />
          <Skeleton className="h-3.5 w-16 max-md:hidden" />
          <span />
        </>
      )}
    </RowsInGrey>
  </>
)
