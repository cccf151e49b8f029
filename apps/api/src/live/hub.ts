import { createFanOut } from '../platform/fan-out.ts'
import type { SharingServices } from '../sharing/context.ts'
import type { FoundShare } from '../sharing/public/look-up-share.ts'
import { askRows } from './ask-rows.ts'
import { type Happening, happeningOf, readHappening, type Told, tellHappening } from './happening.ts'
import { type Desk, openLine, type Visitor, type Wire } from './line.ts'
import { createOpenings } from './openings.ts'
import { createPipelineWatches } from './pipeline-watches.ts'
import { createPresence } from './presence.ts'
import { createRecordNews } from './record-news.ts'
import { createRoom, type Room } from './room.ts'
import type { PersonWatch, PipelineWatch, ShareWatch } from './watch.ts'

type Means = Pick<SharingServices, 'pool' | 'bus' | 'sealer' | 'redis' | 'lookUpShare' | 'kinds'>
type Log = { error(details: object, message: string): void }

/** What processes tell each other. */
type Said =
  | { happened: Told; on: string }
  | { ofPipeline: Told }
  | { opened: Record<string, string> }
  | { present: Record<string, { id: string; name: string }[]> }

/** Whatever nobody told us of, a watch ends within this. */
const ROUND_MS = 1000
/** While the database is away every round fails. */
const COMPLAIN_MS = 30_000

export type Hub = ReturnType<typeof createHub>

/** Everybody who watches anything, by what they watch; and what happens, on its way to them. */
export function createHub(means: Means, log: () => Log | undefined) {
  const rooms = new Map<string, Room>()
  let complainedAt = 0
  const complain = (error: unknown) => {
    if (Date.now() - complainedAt < COMPLAIN_MS) return
    complainedAt = Date.now()
    log()?.error({ err: error }, 'live: the rows could not be asked')
  }
  const fanOut = means.redis && createFanOut(means.redis, { hear, missed: lookAnew })
  const say = fanOut && ((said: Said) => void fanOut.say(said))
  const presence = createPresence({
    here: (resourceId) => rooms.get(resourceId)?.here() ?? [],
    tell: (resourceId) => rooms.get(resourceId)?.tellPresence(),
    say,
  })
  const tell = (resourceId: string, happening: Happening) => rooms.get(resourceId)?.tell(happening)
  const openings = createOpenings(means.pool, { isWatched: (id) => rooms.has(id), tell, say })

  const news = createRecordNews(means, { watched: () => [...rooms.keys()], tell })

  const pipelines = createPipelineWatches(means.pool, complain)

  /** Whether it is about a pipeline. */
  function tellOfPipeline(happening: Happening) {
    if (!news.note(happening)) return false
    pipelines.tell(happening)
    return true
  }

  const unsubscribe = means.bus.subscribe((event) => {
    const happening = happeningOf(event)
    if (tellOfPipeline(happening)) return say?.({ ofPipeline: tellHappening(happening) })
    if (!event.resourceId) return
    tell(event.resourceId, happening)
    say?.({ happened: tellHappening(happening), on: event.resourceId })
  })

  function hear(body: unknown, from: string) {
    const said = body as Said
    if ('happened' in said) tell(said.on, readHappening(said.happened))
    else if ('ofPipeline' in said) tellOfPipeline(readHappening(said.ofPipeline))
    else if ('opened' in said) openings.hear(said.opened)
    else presence.hear(from, said.present)
  }

  function lookAnew() {
    everyRoom((room) => room.resync())
    pipelines.resync()
  }

  function everyRoom(work: (room: Room) => void) {
    for (const room of [...rooms.values()]) work(room)
  }

  function roomOf(resourceId: string) {
    const known = rooms.get(resourceId)
    if (known) return known
    const room: Room = createRoom(means, resourceId, {
      others: () => presence.othersIn(resourceId),
      moved: () => presence.moved(resourceId),
      emptied: () => void (rooms.get(resourceId) === room && rooms.delete(resourceId)),
      failed: complain,
    })
    rooms.set(resourceId, room)
    startRounds()
    return room
  }

  let round: NodeJS.Timeout | undefined

  function startRounds() {
    round ??= setTimeout(() => void lookAround(), ROUND_MS).unref()
  }

  /** Asks about every watch there is: what expires, or is taken away by a road that says nothing, ends too. */
  async function lookAround() {
    try {
      const asked = [...rooms.values()].map((room) => ({ room, watches: [...room.watches] }))
      const all = asked.flatMap(({ watches }) => watches)
      const standings = await askRows(means, all, false)
      for (const { room, watches } of asked) room.settle(standings, watches)
    } catch (error) {
      complain(error)
    }
    everyRoom((room) => room.wake())
    pipelines.look()
    round = undefined
    if (rooms.size > 0 || !pipelines.isEmpty()) startRounds()
  }

  const desk: Desk = {
    watch(wished, resourceId, viewer, after) {
      const [digest = ''] = means.sealer
        .digests(`presence:${resourceId}:${viewer?.id ?? ''}`)
        .map((one) => one.toString('hex'))
      const shown = { presenceId: digest.slice(0, 16), shownAs: null, presence: null }
      const watch: PersonWatch = Object.assign(wished, { by: 'id' as const, resourceId, viewer, after, ...shown })
      roomOf(resourceId).join(watch)
      return watch
    },
    watchShare(wished, share) {
      const watch: ShareWatch = Object.assign(wished, { by: 'token' as const, resourceId: '', kind: null, ...share })
      void lookUp(watch)
      return watch
    },
    watchPipeline(wished, pipelineId, viewer) {
      const watch: PipelineWatch = Object.assign(wished, { by: 'pipeline' as const, pipelineId, viewer })
      pipelines.join(watch)
      startRounds()
      return watch
    },
    leave(watch) {
      if (watch.by === 'pipeline') pipelines.leave(watch)
      else rooms.get(watch.resourceId)?.leave(watch)
    },
  }

  async function lookUp(watch: ShareWatch): Promise<void> {
    if (watch.isOver) return
    try {
      const found = await means.lookUpShare(watch.token, { withContent: false })
      if (!watch.isOver) enter(watch, found)
    } catch (error) {
      complain(error)
      setTimeout(() => void lookUp(watch), ROUND_MS).unref()
    }
  }

  function enter(watch: ShareWatch, found: FoundShare | null) {
    if (!found) return watch.end('refused')
    watch.resourceId = found.resource_id
    watch.kind = found.kind
    roomOf(found.resource_id).join(watch)
  }

  return {
    connect: (visitor: Visitor, wire: Wire) => openLine(desk, visitor, wire),
    /** A share was opened. Whoever opens it does not wait for this. */
    noteOpening: openings.note,
    close() {
      unsubscribe()
      clearTimeout(round)
      openings.close()
      news.close()
      presence.close()
      fanOut?.close()
    },
  }
}
