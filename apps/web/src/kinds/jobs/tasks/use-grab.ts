import { useState } from 'react'
import type { Task } from './task-pages.ts'
import { words } from './words.ts'

const { move: say } = words

export interface Grabbed {
  task: Task
  /** Places in the list, from 0. */
  from: number
  to: number
  /** It is put down, and on its way. */
  isSettling: boolean
}

interface GrabOptions {
  count: number
  reveal: (index: number) => void
  onDrop: (task: Task, position: number) => Promise<unknown>
}

export type Grab = ReturnType<typeof useGrab>

/** One task that is moved through the list, by pointer or by keys: the others make room for it as it goes. */
export function useGrab({ count, reveal, onDrop }: GrabOptions) {
  const [held, setHeld] = useState<Grabbed | null>(null)
  const [said, setSaid] = useState('')
  const isHeld = held !== null && !held.isSettling

  const moveTo = (wanted: number) => {
    if (!held || held.isSettling) return
    const to = Math.max(0, Math.min(count - 1, wanted))
    if (to === held.to) return
    setHeld({ ...held, to })
    setSaid(say.at(to + 1, count))
    reveal(to)
  }
  return {
    held,
    isHeld,
    /** For screen readers. */
    said,
    take: (task: Task, at: number) => {
      if (held) return
      setHeld({ task, from: at, to: at, isSettling: false })
      setSaid(say.taken(task.title, at + 1, count))
    },
    moveTo,
    moveBy: (by: number) => held && moveTo(held.to + by),
    leave: () => {
      if (!held || held.isSettling) return
      setSaid(say.left(held.task.title))
      setHeld(null)
      reveal(held.from)
    },
    drop: async () => {
      if (!held || held.isSettling) return
      if (held.from === held.to) {
        setSaid(say.left(held.task.title))
        return setHeld(null)
      }
      setSaid(say.put(held.task.title, held.to + 1, count))
      setHeld({ ...held, isSettling: true })
      await onDrop(held.task, held.to + 1)
      setHeld(null)
    },
  }
}
