import type { MouseEvent } from 'react'

/** A link that does the same without leaving the page. In a tab of its own it is a link like any other. */
export const plainPress = (act: () => void) => (event: MouseEvent) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  act()
}
