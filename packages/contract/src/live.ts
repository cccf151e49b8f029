import * as z from 'zod/mini'
import { resourceKinds } from './capabilities.ts'
import { id, moment } from './wire.ts'

/**
 * The live socket, GET /v1/live: JSON text both ways. Whoever is signed in watches by id, and so does anybody what is
 * public; whoever has an open link watches by its token; a member of the active workspace its pipelines. Each watch is let in by the same guard as the calls are, and again
 * whenever rights may have changed. Who may read something only because anyone may hears of its public view alone.
 */
export const LivePath = '/v1/live'

export const mostWatches = 20
export const mostMessageBytes = 4096

const token = z.string().check(z.minLength(1), z.maxLength(4096))

/**
 * `after`: the `cursor` of the last event that was seen, so that a client that was away gets what it missed. `access`: what
 * unlocking a share gave, where cookies do not travel. `since`: the same as `after` for a share, by the server's clock: the
 * `now` of the page, or the `at` of the last event.
 */
export const LiveRequest = z.union([
  z.strictObject({ watch: id, after: z.optional(z.string().check(z.regex(/^\d{1,18}$/))) }),
  z.strictObject({ watch_pipeline: id }),
  z.strictObject({
    watch_share: token,
    access: z.optional(z.string().check(z.maxLength(4096))),
    since: z.optional(moment),
  }),
  z.strictObject({ unwatch: token }),
])
export type LiveRequest = z.output<typeof LiveRequest>

/** Who else looks at it now: people who may know of each other, by name. `id` is the same for one person on one resource. */
export const Presence = z.object({ people: z.array(z.object({ id: z.string(), name: z.string() })) })
export type Presence = z.output<typeof Presence>

/** So many are named. */
export const mostPresent = 50

/**
 * What comes. Beside the audit actions, which have their own names, `event` is one of these:
 * - `watching`: the watch stands. `data.cursor` (by id only) is where it begins; what was missed has come before it. Of a
 *   pipeline nothing is sent again: look at it anew.
 * - `presence`: see Presence. To whoever watches by id and is there by name; first after `watching`.
 * - `resync`: more was missed than is sent again; look at everything anew.
 * - `content.changed`: to whoever watches a share: `data.content` is its public view as it is now.
 * - `access.ended`: the watch is over.
 * - `refused`: there was nothing to watch under that name, or the request could not be read.
 *
 * `share.opened` comes at each opening, with `data.share_id` and `data.view_count`; it has an `id` and a `cursor` where it is the first,
 * which is in the audit as well.
 */
export const LiveEvent = z.object({
  event: z.string(),
  /** null where it is about the socket itself, a share or a pipeline. */
  resource_id: z.nullable(z.string()),
  /** The watched share that it is about, as the client named it. */
  token: z.optional(z.string()),
  /** The watched pipeline that it is about. */
  pipeline_id: z.optional(z.string()),
  at: z.string(),
  /** Of an audit entry: known again when it comes twice. */
  id: z.optional(z.string()),
  cursor: z.optional(z.string()),
  actor: z.optional(z.object({ name: z.nullable(z.string()), is_me: z.boolean() })),
  kind: z.optional(z.enum(resourceKinds)),
  data: z.record(z.string(), z.unknown()),
})
export type LiveEvent = z.output<typeof LiveEvent>

/**
 * badRequest: too much was sent, or nothing that is meant here; the browser does not come back by itself. goingAway: this
 * server ends; the browser comes back after a moment, as it does after every other end.
 */
export const liveCloseCodes = { badRequest: 1008, goingAway: 1012 } as const
