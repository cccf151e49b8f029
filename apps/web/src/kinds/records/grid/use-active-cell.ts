import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'

/** Row -1 is that of the heads. */
export interface Place {
  row: number
  column: number
}

interface ActiveCell {
  grid: RefObject<HTMLElement | null>
  rows: number
  columns: number
  /** How many rows a page of the screen has. */
  step: () => number
}

export const addressOfCell = ({ row, column }: Place) => `${row}:${column}`

/** Where an event happened; undefined beside the cells. */
export function placeOf(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null
  const [row, column] = cell?.dataset.at?.split(':').map(Number) ?? []
  return row === undefined || column === undefined ? undefined : { row, column }
}

/** One cell is in the order of tabs; arrows go to the others, as in every grid. */
export function useActiveCell({ grid, rows, columns, step }: ActiveCell) {
  const [active, setActive] = useState<Place>({ row: -1, column: 2 })
  const [wanted, setWanted] = useState<Place>()
  const place = {
    row: Math.min(active.row, rows - 1),
    column: Math.min(active.column, columns - 1),
  }

  // Only once its row is there: it may have been far away.
  useEffect(() => {
    if (!wanted) return
    const cell = grid.current?.querySelector<HTMLElement>(`[data-at="${addressOfCell(wanted)}"]`)
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    setWanted(undefined)
  }, [wanted, grid])

  const go = (to: Place) => {
    const next = {
      row: Math.max(-1, Math.min(rows - 1, to.row)),
      column: Math.max(0, Math.min(columns - 1, to.column)),
    }
    setActive(next)
    setWanted(next)
  }

  /** True where the key was one that moves. */
  const press = (event: KeyboardEvent): boolean => {
    if (event.altKey || event.shiftKey) return false
    const whole = event.ctrlKey || event.metaKey
    const { row, column } = placeOf(event.target) ?? place
    const target: Partial<Record<string, Place>> = {
      ArrowUp: { row: whole ? -1 : row - 1, column },
      ArrowDown: { row: whole ? rows - 1 : row + 1, column },
      ArrowLeft: { row, column: whole ? 0 : column - 1 },
      ArrowRight: { row, column: whole ? columns - 1 : column + 1 },
      Home: { row: whole ? 0 : row, column: 0 },
      End: { row: whole ? rows - 1 : row, column: columns - 1 },
      PageUp: { row: row - step(), column },
      PageDown: { row: row + step(), column },
    }
    const to = target[event.key]
    if (to) go(to)
    return to !== undefined
  }
  return { place, setActive, go, press }
}
