import { GripVertical } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { cx } from '../../../lib/cx.ts'
import type { Task } from './task-pages.ts'
import type { Grab } from './use-grab.ts'
import { words } from './words.ts'

interface MoveHandleProps {
  task: Task
  at: number
  grab: Grab
  placeAt: (clientY: number) => number
}

/** A press that trembles is no drag. */
const slack = 4

/** Dragged by pointer or finger; picked up, moved and put down by keys. */
export function MoveHandle({ task, at, grab, placeAt }: MoveHandleProps) {
  const pressedAt = useRef<number | null>(null)
  const isMine = grab.isHeld && grab.held?.task.id === task.id
  const drag = (event: PointerEvent) => {
    if (pressedAt.current === null) return
    if (!isMine && Math.abs(event.clientY - pressedAt.current) > slack) grab.take(task, at)
    if (isMine) grab.moveTo(placeAt(event.clientY))
  }
  const end = (isDrop: boolean) => {
    pressedAt.current = null
    if (isMine) isDrop ? void grab.drop() : grab.leave()
  }
  const press = (event: KeyboardEvent) => {
    if (!isMine) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -at - 1e6, End: 1e6 }[event.key]
    if (step !== undefined) grab.moveBy(step)
    else if (event.key === 'Escape') grab.leave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <button
      type="button"
      aria-label={words.move.handle(task.title)}
      aria-describedby="how-to-move"
      aria-pressed={isMine}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        pressedAt.current = event.clientY
      }}
      onPointerMove={drag}
      onPointerUp={() => end(true)}
      onPointerCancel={() => end(false)}
      onKeyDown={press}
      // What keys and screen readers press has no pointer behind it.
      onClick={({ detail }) => {
        if (detail > 0) return
        if (isMine) void grab.drop()
        else grab.take(task, at)
      }}
      onBlur={() => isMine && pressedAt.current === null && grab.leave()}
      className={cx(
        'grid h-7 w-6 shrink-0 touch-none place-items-center rounded-small text-quiet hover:text-ink max-sm:h-9',
        isMine ? 'cursor-grabbing bg-accent-soft text-accent-text' : 'cursor-grab',
      )}
    >
      <GripVertical size={16} aria-hidden="true" />
    </button>
  )
}
