import { type RefObject, useEffect, useEffectEvent } from 'react'

const places = 'input:not([type=checkbox]), textarea, select, [contenteditable], [role=menu]'

interface ListKeys {
  list: RefObject<HTMLElement | null>
  search?: RefObject<HTMLInputElement | null>
  /** What a letter does with the row that has the focus, by the row's id. */
  rows: Partial<Record<string, (id: string) => void>>
}

/** Letters move through the list, unless they are being typed somewhere or a dialog stands in front. */
export function useListKeys({ list, search, rows }: ListKeys) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isForOthers(event)) return
    const id = rowAt(list.current)
    const act = rows[event.key]
    if (event.key === '/' && search) search.current?.focus()
    else if (event.key === 'j') step(list.current, 1)
    else if (event.key === 'k') step(list.current, -1)
    else if (act && id) act(id)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function isForOthers({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || document.querySelector('[role=dialog]')) return true
  return target instanceof Element && target.closest(places) !== null
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
