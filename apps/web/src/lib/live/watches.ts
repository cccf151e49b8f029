import type { LiveEvent, LiveRequest } from '@latchkey/contract'

/** `isNew`: it came after this was looked at for the first time; of `watching`, that it is not that time. */
export type Listener = (event: LiveEvent, isNew: boolean) => void

/** How far one thing has been followed: from where, up to where. Numbers of audit entries. */
interface Reach {
  from: bigint
  to: string
}

/** What is named: most things are, by `watch`; a pipeline is none of them. */
export type Named = 'watch' | 'watch_pipeline'

interface Watch {
  named: Named
  listeners: Set<Listener>
  isOver: boolean
}

const mostSeen = 1_000
const mostReaches = 100

/** Who listens to what, how far each has come, and what came already. Knows no socket. */
export function createWatches() {
  const watches = new Map<string, Watch>()
  // Longer than the watch: whoever comes back to a page gets what came since.
  const reaches = new Map<string, Reach>()
  const seen = new Set<string>()

  function requestOf(id: string, named: Named): LiveRequest {
    if (named === 'watch_pipeline') return { watch_pipeline: id }
    const reach = reaches.get(id)
    return reach ? { watch: id, after: reach.to } : { watch: id }
  }

  function reached(id: string, cursor: string) {
    const from = reaches.get(id)?.from ?? BigInt(cursor)
    reaches.delete(id)
    reaches.set(id, { from, to: cursor })
    keepNewest(reaches, mostReaches)
  }

  /** One entry may be about two things that are watched, and is told to the listeners of each. */
  function isFirstTime({ id }: LiveEvent, about: string): boolean {
    if (id === undefined) return true
    const key = `${about} ${id}`
    if (seen.has(key)) return false
    seen.add(key)
    keepNewest(seen, mostSeen)
    return true
  }

  return {
    /** The request that it takes, where nobody listened before. */
    add(id: string, listener: Listener, named: Named = 'watch'): LiveRequest | undefined {
      const present = watches.get(id)
      if (present && !present.isOver) {
        present.listeners.add(listener)
        return undefined
      }
      watches.set(id, { named, listeners: new Set([...(present?.listeners ?? []), listener]), isOver: false })
      return requestOf(id, named)
    },
    /** The request that it takes, where nobody listens any more. */
    remove(id: string, listener: Listener): LiveRequest | undefined {
      const watch = watches.get(id)
      if (!watch?.listeners.delete(listener) || watch.listeners.size > 0) return undefined
      watches.delete(id)
      return watch.isOver ? undefined : { unwatch: id }
    },
    /** Nothing more can come. */
    isIdle: () => [...watches.values()].every(({ isOver }) => isOver),
    /** What to ask for on a new socket. */
    requests: () => [...watches].flatMap(([id, { isOver, named }]) => (isOver ? [] : [requestOf(id, named)])),
    /** Tells whoever listens, once. */
    take(event: LiveEvent) {
      const id = event.resource_id ?? event.pipeline_id ?? null
      const watch = id === null ? undefined : watches.get(id)
      if (id === null || !watch || watch.isOver) return
      // The server sends a little from before again, which may have been missed: most of it is old, seen or not.
      const { from } = reaches.get(id) ?? {}
      const isStart = event.event === 'watching'
      const cursor = isStart ? event.data.cursor : event.cursor
      const isNew = typeof cursor !== 'string' || (from !== undefined && (isStart || BigInt(cursor) > from))
      if (event.event === 'access.ended' || event.event === 'refused') {
        watch.isOver = true
        reaches.delete(id)
      } else if (typeof cursor === 'string') reached(id, cursor)
      if (isFirstTime(event, id)) for (const listener of [...watch.listeners]) listener(event, isNew)
    },
  }
}

/** Both remember in which order things were put in. */
function keepNewest(all: Pick<Set<string>, 'size' | 'keys' | 'delete'>, most: number) {
  for (const oldest of all.keys()) {
    if (all.size <= most) return
    all.delete(oldest)
  }
}
