import type { Pool } from 'pg'
import { IDLE_DAYS } from '../platform/session-life.ts'
import { eventFrame, frame } from './frames.ts'
import type { Happening } from './happening.ts'
import { pipelineOf } from './record-news.ts'
import type { PipelineWatch } from './watch.ts'

/** As the calls of a pipeline ask it: signed in, and a member of the active workspace, which has that pipeline. */
const STANDING = {
  name: 'live-pipelines',
  text: `select s.id as "sessionId", p.id as "pipelineId"
    from unnest($1::uuid[], $2::uuid[]) as a(session_id, pipeline_id)
    join auth_session s on s.id = a.session_id and s.expires_at > now()
      and s.last_seen_at > now() - interval '${IDLE_DAYS} days'
    join membership m on m.workspace_id = s.workspace_id and m.account_id = s.account_id
    join pipeline p on p.id = a.pipeline_id and p.workspace_id = m.workspace_id and p.deleted_at is null`,
}

/** So many wait while the rows are asked; with more, watchers look at everything anew. */
const MOST_WAITING = 1000

/** Members who watch a pipeline. As with resources, nothing is told before the rows were asked about everybody. */
export function createPipelineWatches(pool: Pool, failed: (error: unknown) => void) {
  const watches = new Set<PipelineWatch>()
  let newcomers: PipelineWatch[] = []
  let waiting: Happening[] = []
  let isBehind = false
  let isRound = false
  let isWorking = false

  const isIdle = () => newcomers.length === 0 && waiting.length === 0 && !isBehind && !isRound
  const isEmpty = () => watches.size === 0 && newcomers.length === 0

  async function step() {
    const [arrived, happenings, resync] = [newcomers, waiting, isBehind]
    newcomers = []
    waiting = []
    isBehind = isRound = false
    try {
      const asked = [...watches]
      const stands = await findStanding(pool, [...asked, ...arrived])
      for (const watch of asked) if (!stands.has(watch) && watches.delete(watch)) watch.end('access.ended')
      for (const watch of watches) tellWhat(watch, happenings)
      if (resync) for (const watch of watches) watch.send(eventFrame(watch, 'resync'))
      for (const watch of arrived.filter(({ isOver }) => !isOver)) {
        if (!stands.has(watch)) watch.end('refused')
        else {
          watches.add(watch)
          watch.send(eventFrame(watch, 'watching'))
        }
      }
    } catch (error) {
      newcomers = [...arrived, ...newcomers]
      isBehind ||= resync || happenings.length > 0
      throw error
    }
  }

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
  }

  return {
    isEmpty,
    join(watch: PipelineWatch) {
      newcomers.push(watch)
      void work()
    },
    leave: (watch: PipelineWatch) => void watches.delete(watch),
    tell(happening: Happening) {
      if (isEmpty()) return
      if (waiting.length < MOST_WAITING) waiting.push(happening)
      else {
        waiting = []
        isBehind = true
      }
      void work()
    },
    resync() {
      isBehind = !isEmpty()
      void work()
    },
    /** Ends what the rows no longer let stand, and tries again what could not be done. */
    look() {
      isRound = !isEmpty()
      void work()
    },
  }
}

async function findStanding(pool: Pool, asked: PipelineWatch[]): Promise<Set<PipelineWatch>> {
  const named = asked.flatMap((watch) => (watch.viewer && !watch.isOver ? [{ watch, viewer: watch.viewer }] : []))
  if (named.length === 0) return new Set()
  const values = [named.map(({ viewer }) => viewer.sessionId), named.map(({ watch }) => watch.pipelineId)]
  const { rows } = await pool.query<{ sessionId: string; pipelineId: string }>({ ...STANDING, values })
  const standing = new Set(rows.map(({ sessionId, pipelineId }) => `${sessionId} ${pipelineId}`))
  const stands = named.filter(({ watch, viewer }) => standing.has(`${viewer.sessionId} ${watch.pipelineId}`))
  return new Set(stands.map(({ watch }) => watch))
}

/** All of it: a member may read every record, and who changed it. */
function tellWhat(watch: PipelineWatch, happenings: readonly Happening[]) {
  for (const happening of happenings) {
    if (pipelineOf(happening) !== watch.pipelineId) continue
    const { action, actor, data, at, audit } = happening
    const isMe = actor.kind === 'account' && actor.id === watch.viewer?.id
    const event = { event: action, resource_id: null, pipeline_id: watch.pipelineId, at: at.toISOString() }
    watch.send(frame({ ...event, ...(audit && { id: audit.id }), actor: { name: actor.name, is_me: isMe }, data }))
  }
}
