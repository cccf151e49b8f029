import type { LiveEvent } from '@latchkey/contract'
import { useCallback, useSyncExternalStore } from 'react'

const lasts = 6_000

const marked = new Map<string, ReturnType<typeof setTimeout>>()
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** The part of a thing that a field is. */
export const fieldOf = (id: string, field: string) => `${id} ${field}`

/** What somebody else just made or changed is marked for some seconds, from when it is known; the row comes a little later. */
export function markFresh(keys: readonly string[]) {
  for (const key of keys) {
    clearTimeout(marked.get(key))
    const unmark = () => {
      marked.delete(key)
      tell()
    }
    marked.set(key, setTimeout(unmark, lasts))
  }
  if (keys.length > 0) tell()
}

/** What an event made or changed: the things that it names, and the fields. */
export function freshOf({ resource_id, data, actor }: LiveEvent): string[] {
  if (actor?.is_me || resource_id === null) return []
  const things = Object.entries(data).filter(([name]) => name.endsWith('_id'))
  const { changes, fields: named } = data
  const changed = typeof changes === 'object' && changes !== null ? Object.keys(changes) : []
  const fields = Array.isArray(named) ? named : changed
  return [
    ...things.flatMap(([, id]) => (typeof id === 'string' ? [id] : [])),
    ...fields.map((field) => fieldOf(resource_id, field)),
  ]
}

/** For `data-fresh`, beside the class `freshMark`. */
export function useFresh(key: string): true | undefined {
  const subscribe = useCallback((listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [])
  return useSyncExternalStore(
    subscribe,
    () => marked.has(key),
    () => false,
  )
    ? true
    : undefined
}
