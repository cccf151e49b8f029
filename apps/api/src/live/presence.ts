import { createOthers, type Person } from './others.ts'

/** Coming and going within this is told of once. */
const GATHER_MS = 200
const HEARTBEAT_MS = 10_000

type Present = Record<string, Person[]>
type Outside = {
  /** Who is in a room of this process. */
  here(resourceId: string): Person[]
  /** Tells a room who is there. */
  tell(resourceId: string): void
  /** null where there are no other processes. */
  say: ((body: { present: Present }) => void) | null
}

/** Who is where, over all processes: each says what it sees when that changes, and again and again. */
export function createPresence({ here, tell, say }: Outside) {
  const others = createOthers()
  const moving = new Set<string>()
  /** Those rooms in which the others were told that somebody is. */
  const said = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const heartbeat = say && setInterval(beat, HEARTBEAT_MS).unref()

  function sayOf(resourceIds: Iterable<string>) {
    const present: Present = {}
    for (const id of resourceIds) {
      const people = here(id)
      if (people.length > 0) said.add(id)
      else if (!said.delete(id)) continue
      present[id] = people
    }
    if (Object.keys(present).length > 0) say?.({ present })
  }

  function flush() {
    timer = undefined
    const moved = [...moving]
    moving.clear()
    for (const id of moved) tell(id)
    if (say) sayOf(moved)
  }

  function beat() {
    sayOf([...said])
    for (const id of others.forgetSilent()) tell(id)
  }

  return {
    moved(resourceId: string) {
      moving.add(resourceId)
      timer ??= setTimeout(flush, GATHER_MS).unref()
    },
    hear(process: string, present: Present) {
      for (const [id, people] of Object.entries(present)) {
        others.hear(process, id, people)
        tell(id)
      }
    },
    othersIn: others.of,
    close() {
      clearTimeout(timer)
      if (heartbeat) clearInterval(heartbeat)
    },
  }
}
