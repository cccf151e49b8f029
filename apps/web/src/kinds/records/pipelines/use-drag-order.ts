import { type DragEvent, useState } from 'react'

interface DragOrder {
  /** In the order that stands. */
  ids: readonly string[]
  move: (from: number, to: number) => void
  onDropped: (index: number) => void
}

type OnDrag = (event: DragEvent<HTMLElement>) => void

/** What one line of the list needs to be taken elsewhere by its grip, which is draggable and says `data-grip`. */
export interface Draggable {
  line: Record<'onDragStart' | 'onDragOver' | 'onDrop' | 'onDragEnd', OnDrag>
  isHeld: boolean
}

/** Lines that are put in order by dragging them. They make room at once; let go elsewhere, all is as it was. */
export function useDragOrder({ ids, move, onDropped }: DragOrder) {
  const [held, setHeld] = useState<{ id: string; from: number } | null>(null)

  const begin =
    (id: string): OnDrag =>
    (event) => {
      // Text that is marked in a field can be dragged too.
      if (!(event.target instanceof HTMLElement && 'grip' in event.target.dataset)) return
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', '')
      event.dataTransfer.setDragImage(event.currentTarget, 0, 0)
      setHeld({ id, from: ids.indexOf(id) })
    }
  const over =
    (id: string): OnDrag =>
    (event) => {
      if (!held) return
      event.preventDefault()
      const [from, to] = [ids.indexOf(held.id), ids.indexOf(id)]
      const { top, height } = event.currentTarget.getBoundingClientRect()
      const isPastMiddle = event.clientY > top + height / 2
      // Lines differ in height: one that has just made room must not be moved back by standing under the pointer.
      if (from !== to && isPastMiddle === from < to) move(from, to)
    }
  const drop: OnDrag = (event) => {
    if (!held) return
    event.preventDefault()
    onDropped(ids.indexOf(held.id))
    setHeld(null)
  }
  const end: OnDrag = (event) => {
    if (held && event.dataTransfer.dropEffect === 'none') move(ids.indexOf(held.id), held.from)
    setHeld(null)
  }
  return {
    of: (id: string): Draggable => ({
      line: { onDragStart: begin(id), onDragOver: over(id), onDrop: drop, onDragEnd: end },
      isHeld: held?.id === id,
    }),
  }
}
