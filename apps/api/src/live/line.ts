import { LiveRequest, liveCloseCodes, mostWatches } from '@latchkey/contract'
import { frame, type Named } from './frames.ts'
import type { PipelineWatch, ShareWatch, Viewer, Watch, Wished } from './watch.ts'

/** What a socket is to this side. */
export type Wire = {
  send(text: string): void
  close(code: number): void
}

/** Who is at the other end: signed in, or nobody in particular, and what they were given when they unlocked shares. */
export type Visitor = { viewer: Viewer | null; passFor: (shareId: string) => string | null }

/** Where wishes go. */
export type Desk = {
  watch(wished: Wished, resourceId: string, viewer: Viewer | null, after: string | null): Watch
  watchShare(wished: Wished, share: Pick<ShareWatch, 'token' | 'passFor' | 'since'>): Watch
  watchPipeline(wished: Wished, pipelineId: string, viewer: Viewer | null): PipelineWatch
  leave(watch: Watch | PipelineWatch): void
}

/** All that may be watched, left and chosen anew ten times: somebody types what to search for. */
export const MOST_MESSAGES = 10 * mostWatches
const MESSAGES_MS = 10_000

/** One socket: reads what it wishes, and keeps what it watches. */
export function openLine(desk: Desk, { viewer, passFor }: Visitor, wire: Wire) {
  const watches = new Map<string, Watch | PipelineWatch>()
  let messages = 0
  let countedFrom = 0
  let isClosed = false

  function isTooMuch() {
    const now = Date.now()
    if (now - countedFrom > MESSAGES_MS) [messages, countedFrom] = [0, now]
    return ++messages > MOST_MESSAGES
  }

  const say = (event: string, named: Named) =>
    wire.send(frame({ event, ...named, at: new Date().toISOString(), data: {} }))

  /** A wish under a name that is watched already begins anew. */
  function wish(name: string, named: Named, begin: (wished: Wished) => Watch | PipelineWatch) {
    drop(name)
    if (watches.size >= mostWatches) return say('refused', named)
    const wished: Wished = {
      isOver: false,
      send: (text) => wire.send(text),
      end(event) {
        if (watches.get(name) !== watch) return
        watches.delete(name)
        watch.isOver = true
        say(event, named)
      },
    }
    const watch = begin(wished)
    watches.set(name, watch)
  }

  function drop(name: string) {
    const watch = watches.get(name)
    if (!watch) return
    watches.delete(name)
    watch.isOver = true
    desk.leave(watch)
  }

  return {
    /** null: it was no text. */
    receive(text: string | null) {
      if (isClosed) return
      if (isTooMuch()) {
        this.end()
        return wire.close(liveCloseCodes.badRequest)
      }
      const request = read(text)
      if (!request) return say('refused', { resource_id: null })
      if ('unwatch' in request) {
        drop(`id:${request.unwatch.toLowerCase()}`)
        drop(`pipeline:${request.unwatch.toLowerCase()}`)
        drop(`token:${request.unwatch}`)
      } else if ('watch' in request) {
        const { watch: id, after = null } = request
        wish(`id:${id}`, { resource_id: id }, (wished) => desk.watch(wished, id, viewer, after))
      } else if ('watch_pipeline' in request) {
        const { watch_pipeline: id } = request
        const named = { resource_id: null, pipeline_id: id }
        wish(`pipeline:${id}`, named, (wished) => desk.watchPipeline(wished, id, viewer))
      } else {
        const { watch_share: token, access, since } = request
        const share = { token, passFor: access ? () => access : passFor, since: since ? new Date(since) : null }
        wish(`token:${token}`, { resource_id: null, token }, (wished) => desk.watchShare(wished, share))
      }
    },
    /** The socket is closed, or will be. */
    end() {
      isClosed = true
      for (const name of [...watches.keys()]) drop(name)
    },
  }
}

function read(text: string | null): LiveRequest | null {
  try {
    return LiveRequest.safeParse(JSON.parse(text ?? '')).data ?? null
  } catch {
    return null
  }
}
