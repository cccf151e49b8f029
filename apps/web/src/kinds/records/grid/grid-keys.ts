import type { KeyboardEvent } from 'react'

/** A letter begins to write, Delete and Backspace begin with nothing; "/" goes to the search. */
export function typedBy({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string | null {
  if (ctrlKey || metaKey || altKey || key === '/' || key === ' ') return null
  if (key === 'Delete' || key === 'Backspace') return ''
  return key.length === 1 ? key : null
}

/** Enter on a link within a cell follows it. */
export const isOnLink = ({ target }: KeyboardEvent) => target instanceof Element && target.closest('a, button') !== null
