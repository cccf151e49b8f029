import { useEffect, useEffectEvent } from 'react'

const places = 'input:not([type=checkbox]), textarea, select, [contenteditable], [role=menu]'

/**
 * Letters that do something, unless they are being typed somewhere or a dialog stands in front. `press` says whether it
 * took one.
 */
export function useLetters(press: (key: string) => boolean) {
  const take = useEffectEvent((event: KeyboardEvent) => {
    if (!event.defaultPrevented && !isForOthers(event) && press(event.key)) event.preventDefault()
  })
  useEffect(() => {
    document.addEventListener('keydown', take)
    return () => document.removeEventListener('keydown', take)
  }, [])
}

function isForOthers({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || document.querySelector('[role=dialog]')) return true
  return target instanceof Element && target.closest(places) !== null
}
