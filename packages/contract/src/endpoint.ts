import type * as z from 'zod/mini'
import type { Needs } from './access.ts'
import type { KeyScope } from './capabilities.ts'
import type { ErrorCode } from './errors.ts'
import type { AccessKind } from './shares.ts'

type Schema = z.core.$ZodType

export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: `/v1/${string}`
  tag: string
  summary: string
  needs: Needs
  /** What a key has to be allowed, where that does not follow from the rest: see `scopeOf`. */
  scope?: KeyScope | 'none'
  params?: Schema
  query?: Schema
  body?: Schema
  /** `multipart`: one file in the field `file`, read by the handler as a stream. */
  upload?: true
  /** Its body may come as multipart too, with files: read by the handler. */
  takesFiles?: true
  status: 200 | 201 | 202 | 204
  /** What it answers with where there was nothing to make, or the answer comes by mail. */
  otherStatus?: 200 | 202
  /** Absent: no content. */
  reply?: Schema
  /** What one call through a share is in its access log. */
  logs?: AccessKind
  /** A call with this in its query asks for what belongs to the page itself, and is in no log. */
  unloggedWith?: string
  /** A reply that is not JSON of a schema: these media types, as a stream. */
  download?: readonly string[]
  /** It answers with its reply, or on demand with a stream of these. */
  orDownload?: readonly string[]
  /** A POST that takes no Idempotency-Key, because its effect is bound to a secret or is harmless to repeat. */
  notIdempotent?: true
  /** Carries a version: takes If-Match. */
  versioned?: true
  /** What it refuses with beyond what every call can: see `errorsOf`. */
  errors?: readonly ErrorCode[]
}

/* An endpoint that a page does not call is left out of its bundle. */
/* @__NO_SIDE_EFFECTS__ */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition
}

type Input<S> = S extends Schema ? z.input<S> : undefined
type Output<S> = S extends Schema ? z.output<S> : undefined

/** What a caller sends, and gets back, on the wire. */
export type ParamsOf<E extends Endpoint> = Input<E['params']>
export type QueryOf<E extends Endpoint> = Input<E['query']>
export type BodyOf<E extends Endpoint> = Input<E['body']>
export type ReplyOf<E extends Endpoint> = Input<E['reply']>

/** What a handler gets, and gives back, in the program. */
export type HandlerInput<E extends Endpoint> = {
  params: Output<E['params']>
  query: Output<E['query']>
  body: Output<E['body']>
}
export type HandlerReply<E extends Endpoint> = E['reply'] extends Schema ? z.output<E['reply']> : undefined

/** What the guard may answer. */
function refusalsOf(needs: Needs): ErrorCode[] {
  if (needs === 'anyone') return []
  if (typeof needs === 'string') return ['unauthenticated', 'forbidden']
  if ('resource' in needs) return ['unauthenticated', 'forbidden', 'not_found']
  return ['not_found', 'share_locked', 'forbidden', 'share_expired', 'share_paused', 'share_exhausted']
}

/** All refusals of a call: its own, and those that follow from its form. */
export function errorsOf(definition: Endpoint): ErrorCode[] {
  const codes = new Set<ErrorCode>(definition.errors ?? [])
  codes.add('rate_limited').add('unavailable')
  for (const code of refusalsOf(definition.needs)) codes.add(code)
  if (definition.params || definition.query || definition.body) codes.add('validation_failed')
  if (definition.method !== 'GET') codes.add('cross_origin')
  if (definition.body) codes.add('malformed').add('too_large').add('unsupported_type')
  if (definition.upload || definition.takesFiles)
    codes.add('malformed').add('too_large').add('unsupported_type').add('validation_failed')
  if (definition.versioned) codes.add('version_conflict')
  if (takesIdempotencyKey(definition)) codes.add('idempotency_mismatch').add('conflict')
  return [...codes]
}

export const takesIdempotencyKey = (definition: Endpoint) => definition.method === 'POST' && !definition.notIdempotent
