import type { Endpoint } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { isProblem } from '../../lib/call-error.ts'
import { refreshAll } from '../../lib/use-call.ts'
import { toastProblem } from '../toast-problem.ts'
import { toast } from '../toast-queue.ts'
import { words } from './words.ts'

export interface Movable<Status extends string> {
  id: string
  reference: string
  status: Status
  version: number
}

interface MoveOptions<Status extends string> {
  /** Asks the API; answers with the version that came of it. */
  send: (card: Movable<Status>, status: Status) => Promise<{ version: number }>
  /** What shows the cards, to be read anew where somebody else was first. */
  lists: readonly Endpoint[]
  moved: (reference: string, status: Status) => string
  /** Why it cannot go there, before it is tried; nothing where it can. */
  refusal?: (card: Movable<Status>, status: Status) => string | undefined
}

export type Moves<Status extends string, Card extends Movable<Status>> = ReturnType<typeof useMoves<Status, Card>>

/** Cards on their way: they stand in their new column at once, and go back where the change is refused. */
export function useMoves<Status extends string, Card extends Movable<Status>>(options: MoveOptions<Status>) {
  const { send, lists, moved, refusal } = options
  const client = useQueryClient()
  const [under, setUnder] = useState<ReadonlyMap<string, Card>>(new Map())
  const [held, setHeld] = useState<Card | null>(null)
  const followed = useRef<string>(null)

  const place = (card: Card) => setUnder((last) => new Map(last).set(card.id, card))
  const settle = ({ id }: Card) => setUnder((last) => new Map([...last].filter(([other]) => other !== id)))

  const move = async (card: Card, status: Status, undoable = true): Promise<void> => {
    if (card.status === status) return
    const refused = refusal?.(card, status)
    if (refused) {
      toast(refused, { tone: 'error' })
      return
    }
    place({ ...card, status })
    try {
      const { version } = await send(card, status)
      const there = { ...card, status, version }
      const mayReturn = undoable && !refusal?.(there, card.status)
      toast(moved(card.reference, status), mayReturn ? { undo: () => void move(there, card.status, false) } : {})
    } catch (error) {
      if (!isProblem(error, 'version_conflict')) toastProblem(error)
      else {
        await refreshAll(client, lists)
        toast(words.upToDate, { tone: 'error' })
      }
    } finally {
      settle(card)
    }
  }
  return {
    move,
    /** Moved without a pointer: the focus goes with the card. */
    moveAndFollow: (card: Card, status: Status) => {
      followed.current = card.id
      void move(card, status)
    },
    /** True once, for the card that the focus goes to. */
    takeFocus: (id: string) => {
      if (followed.current !== id) return false
      followed.current = null
      return true
    },
    /** The card that is being dragged. */
    held,
    hold: setHeld,
    isRefused: (card: Card, status: Status) => refusal?.(card, status) !== undefined,
    /** What stands in a column, given what the API has for it. */
    inColumn: (status: Status, rows: readonly Card[]): Card[] => [
      ...[...under.values()].filter((moving) => moving.status === status && rows.every(({ id }) => id !== moving.id)),
      ...rows.filter(({ id }) => (under.get(id)?.status ?? status) === status),
    ],
  }
}
