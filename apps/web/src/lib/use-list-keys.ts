import type { RefObject } from 'react'
import { useLetters } from './use-letters.ts'

interface ListKeys {
  list: RefObject<HTMLElement | null>
  search?: RefObject<HTMLInputElement | null>
  /** What a letter does with the row that has the focus, by the row's id. */
  rows: Partial<Record<string, (id: string) => void>>
}

/** Letters move through the list and act on its rows. */
export function useListKeys({ list, search, rows }: ListKeys) {
  useLetters((key) => {
    const id = rowAt(list.current)
    const act = rows[key]
    if (key === '/' && search) search.current?.focus()
    else if (key === 'j') step(list.current, 1)
    else if (key === 'k') step(list.current, -1)
    else if (act && id) act(id)
    else return false
    return true
  })
}

const rowsOf = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])]

/** The row in which something has the focus. */
const rowAt = (list: HTMLElement | null) =>
  rowsOf(list).find((row) => row.closest('li')?.contains(document.activeElement))?.dataset.row

/** The rows are links, so that Enter opens the one that has the focus. */
function step(list: HTMLElement | null, by: 1 | -1) {
  const rows = rowsOf(list)
  const at = rows.findIndex((row) => row.dataset.row === rowAt(list))
  const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
