import { type KeyboardEvent, useRef, useState } from 'react'
import { cx } from '../../../lib/cx.ts'
import { sourceOf } from '../../../lib/moved-order.ts'
import { taskKey } from './task-keys.ts'
import type { Task, TaskFilter } from './task-pages.ts'
import { type RowHandling, TaskRow } from './task-row.tsx'
import { useGrab } from './use-grab.ts'
import type { TaskActions } from './use-task-actions.ts'
import { useVirtualTasks } from './use-virtual-tasks.ts'
import { words } from './words.ts'

interface TaskListProps {
  jobId: string
  count: number
  filter: TaskFilter
  mayEdit: boolean
  actions: TaskActions
  onOpen: (task: Task) => void
}

/** As many as there are, those in sight on the page; keys go through them. */
export function TaskList({ jobId, count, filter, mayEdit, actions, onOpen }: TaskListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const known = useRef(new Map<number, Task>())
  const [active, setActive] = useState(-1)
  const [wanted, setWanted] = useState<number | null>(null)
  const virtual = useVirtualTasks({ scroller, count, active })
  const grab = useGrab({ count, reveal: virtual.reveal, onDrop: actions.moveTo })
  const go = (at: number) => {
    setActive(at)
    setWanted(at)
    virtual.reveal(at)
  }
  /** Where the row went, the next one takes its place. */
  const goAfter = async (change: Promise<unknown>, at: number) => {
    await change
    if (count > 1) go(Math.min(at, count - 2))
  }
  const handling: RowHandling = {
    jobId,
    filter,
    mayEdit,
    grab: mayEdit && filter === '' ? grab : undefined,
    placeAt: virtual.placeAt,
    onOpen,
    onState: (task, status, at) => {
      const change = actions.setStatus(task, status)
      if (filter !== '' && status !== filter) void goAfter(change, at)
    },
    onRemove: (task, at) => void goAfter(actions.remove(task), at),
    onKnown: (at, task) => known.current.set(at, task),
  }
  const press = (event: KeyboardEvent) => {
    const at = placeOf(event)
    const task = at === null ? undefined : known.current.get(at)
    if (at === null || !task || event.ctrlKey || event.metaKey || event.altKey) return
    const wish = taskKey(event.key, at, count)
    if (wish === null || (!mayEdit && !isWay(wish))) return
    event.preventDefault()
    if (wish === 'remove') handling.onRemove(task, at)
    else if (isWay(wish)) go(wish.to)
    else handling.onState(task, wish.state, at)
  }
  const { held } = grab
  // By where they stand in the API: so the row that is moved stays the same to the browser, and keeps the focus.
  const rows = virtual.shown
    .map((index) => ({ index, at: held ? sourceOf(index, held.from, held.to) : index }))
    .sort((one, other) => one.at - other.at)
  return (
    <>
      <div ref={scroller} className="max-h-[60dvh] overflow-y-auto overscroll-contain border-y border-line">
        <ol
          aria-label={words.list}
          onKeyDown={press}
          onFocus={({ target }) => setActive(Number(target.closest('li')?.dataset.at ?? -1))}
          className="relative"
          style={{ height: virtual.total }}
        >
          {rows.map(({ index, at }) => (
            <li
              key={at}
              data-at={at}
              aria-posinset={index + 1}
              aria-setsize={count}
              className={cx(
                'absolute inset-x-0 top-0 border-b border-line',
                held && 'transition-transform duration-150',
                held?.from === at && 'z-1 bg-surface shadow-float',
              )}
              style={{ height: virtual.height, transform: `translateY(${index * virtual.height}px)` }}
            >
              <TaskRow at={at} takesFocus={wanted === at} onFocused={() => setWanted(null)} {...handling} />
            </li>
          ))}
        </ol>
      </div>
      <p role="status" className="sr-only">
        {grab.said}
      </p>
    </>
  )
}

const isWay = (wish: NonNullable<ReturnType<typeof taskKey>>): wish is { to: number } =>
  typeof wish === 'object' && 'to' in wish

/** Of the row whose title has the focus; a letter on its other buttons, or in a menu, is for them. */
function placeOf({ target }: KeyboardEvent): number | null {
  const at = target instanceof HTMLElement ? target.dataset.at : undefined
  return at === undefined ? null : Number(at)
}
