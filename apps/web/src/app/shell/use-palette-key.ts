import { useEffect, useEffectEvent } from 'react'

/** Ctrl-K, or ⌘K on a Mac, from anywhere. `near` at the first of both keys: what is typed next must find a field. */
export function usePaletteKey(open: () => void, near: () => Promise<unknown>) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Control' || event.key === 'Meta') near().catch(() => undefined)
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
    event.preventDefault()
    open()
  })
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
