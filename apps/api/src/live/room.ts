import type { SharingServices } from '../sharing/context.ts'
import { admit } from './admit.ts'
import { askRows } from './ask-rows.ts'
import { deliver } from './deliver.ts'
import { eventFrame } from './frames.ts'
import type { Happening } from './happening.ts'
import type { Person } from './others.ts'
import { presenceFrame } from './presence-frame.ts'
import { changesContent } from './projections.ts'
import type { PersonStanding, PersonWatch, Standings, Watch } from './watch.ts'

export type Rows = Pick<SharingServices, 'pool' | 'sealer' | 'lookUpShare' | 'kinds'>

type Outside = {
  /** Those whom the other processes see here. */
  others(): Person[]
  /** Who is here may have changed. */
  moved(): void
  /** Nobody watches any more. */
  emptied(): void
  /** The rows could not be asked. */
  failed(error: unknown): void
}

/** So many wait while the rows are asked; with more, watchers look at everything anew. */
const MOST_WAITING = 1000

export type Room = ReturnType<typeof createRoom>

/**
 * All who watch one resource. What happens to it is told in order, and only after the rows were asked about everybody: what
 * comes in while they are asked waits for the next asking, so that a burst is one.
 */
export function createRoom(rows: Rows, resourceId: string, { others, moved, emptied, failed }: Outside) {
  const watches = new Set<Watch>()
  let newcomers: Watch[] = []
  let waiting: Happening[] = []
  let isBehind = false
  let isPresenceDue = false
  let isWorking = false

  const isIdle = () => newcomers.length === 0 && waiting.length === 0 && !isBehind && !isPresenceDue

  /** One asking, and all that follows from it. */
  async function step() {
    const happenings = waiting
    const arrived = newcomers.filter(({ isOver }) => !isOver)
    const [resync, tellPresence] = [isBehind, isPresenceDue]
    waiting = []
    isBehind = isPresenceDue = false
    try {
      const withContent = happenings.some(({ action }) => changesContent(action))
      const asked = [...watches]
      const standings = await askRows(rows, [...asked, ...arrived], withContent)
      settle(standings, asked)
      for (const [watch, standing] of standings.people) showAs(watch, standing)
      await deliver(rows, begun(standings), happenings)
      if (resync) for (const watch of watches) watch.send(eventFrame(watch, 'resync'))
      if (tellPresence) sendPresence(standings)
      await admit(rows, resourceId, standings, arrived, begin)
      newcomers = newcomers.filter((watch) => !arrived.includes(watch) && !watch.isOver)
    } catch (error) {
      isBehind ||= resync || happenings.length > 0
      isPresenceDue ||= tellPresence
      throw error
    }
  }

  /** Of what the rows say, what concerns watches that have begun and are not over. */
  const begun = ({ people, shares }: Standings): Standings => ({
    people: new Map([...people].filter(([watch]) => watches.has(watch))),
    shares: new Map([...shares].filter(([watch]) => watches.has(watch))),
  })

  /** Ends those of the watches asked about that the rows do not name. */
  function settle({ people, shares }: Standings, asked: Iterable<Watch>) {
    let hasMoved = false
    for (const watch of asked) {
      const standing = watch.by === 'id' ? people.get(watch) : shares.get(watch)
      if (standing && watch.by === 'id') hasMoved = showAs(watch, people.get(watch)) || hasMoved
      if (standing || !watches.delete(watch)) continue
      watch.end('access.ended')
      hasMoved = true
    }
    if (hasMoved) moved()
  }

  function begin(watch: Watch) {
    watches.add(watch)
    moved()
  }

  function sendPresence({ people }: Standings) {
    const present = [...here(), ...others()]
    for (const watch of people.keys()) {
      if (!watches.has(watch)) continue
      const frame = presenceFrame(watch, present)
      if (frame) watch.send(frame)
    }
  }

  const here = () => [...watches].flatMap((watch) => (watch.by === 'id' && watch.shownAs ? [watch.shownAs] : []))

  async function work() {
    if (isWorking) return
    isWorking = true
    try {
      while (!isIdle()) await step()
    } catch (error) {
      // Nobody gets anything before they can be asked; the next round tries again.
      failed(error)
    } finally {
      isWorking = false
    }
    if (watches.size === 0 && newcomers.length === 0) emptied()
  }

  return {
    watches,
    settle,
    here,
    /** Tries again what could not be done. */
    wake: () => void work(),
    join(watch: Watch) {
      newcomers.push(watch)
      void work()
    },
    leave(watch: Watch) {
      if (watches.delete(watch)) moved()
      void work()
    },
    tell(happening: Happening) {
      if (waiting.length < MOST_WAITING) waiting.push(happening)
      else {
        waiting = []
        isBehind = true
      }
      void work()
    },
    resync() {
      isBehind = true
      void work()
    },
    tellPresence() {
      isPresenceDue = true
      void work()
    },
  }
}

/**
 * Who is there by name is seen by those who are too; whoever was invited, once they have opened it. Customer and shop do not
 * see each other look. Whether that is new.
 */
function showAs(watch: PersonWatch, standing: PersonStanding | undefined) {
  const isSeen = standing?.grant.isNamed && !standing.grant.joining && standing.customerId === null
  const name = isSeen ? standing.name : null
  if (name === (watch.shownAs?.name ?? null)) return false
  watch.shownAs = name === null ? null : { id: watch.presenceId, name }
  return true
}
