import { type RefObject, useEffect } from 'react'

const places = 'input:not([type=checkbox]), textarea, select, [contenteditable], [role=menu]'

/** Letters move through the list, unless they are being typed somewhere or a dialog stands in front. */
export function useListKeys(list: RefObject<HTMLElement | null>, search: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isForOthers(event)) return
      if (event.key === '/') search.current?.focus()
      else if (event.key === 'j') step(list.current, 1)
      else if (event.key === 'k') step(list.current, -1)
      else if (event.key === 'x') tick()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [list, search])
}

function isForOthers({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || document.querySelector('[role=dialog]')) return true
  return target instanceof Element && target.closest(places) !== null
}

/** The rows are links, so that Enter opens the one that has the focus. */
function step(list: HTMLElement | null, by: 1 | -1) {
  const rows = [...(list?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])]
  const at = rows.findIndex((row) => row.matches(':focus'))
  const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

function tick() {
  const row = document.activeElement?.closest('a[data-row]')?.closest('li')
  row?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
}
