import type * as z from 'zod/mini'
import type { Needs } from './access.ts'
import type { ErrorCode } from './errors.ts'

type Schema = z.core.$ZodType

export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: `/v1/${string}`
  tag: string
  summary: string
  needs: Needs
  params?: Schema
  query?: Schema
  body?: Schema
  /** `multipart`: one file in the field `file`, read by the handler as a stream. */
  upload?: true
  status: 200 | 201 | 202 | 204
  /** Absent: no content. */
  reply?: Schema
  /** A reply that is not JSON of a schema: these media types, as a stream. */
  download?: readonly string[]
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

/** All refusals of a call: its own, and those that follow from its form. */
export function errorsOf(definition: Endpoint): ErrorCode[] {
  const codes = new Set<ErrorCode>(definition.errors ?? [])
  codes.add('rate_limited').add('unavailable')
  if (definition.needs !== 'anyone') codes.add('unauthenticated')
  if (definition.needs === 'member' || definition.needs === 'admin') codes.add('forbidden')
  if (typeof definition.needs === 'object') codes.add('forbidden').add('not_found')
  if (definition.params || definition.query || definition.body) codes.add('validation_failed')
  if (definition.method !== 'GET') codes.add('cross_origin')
  if (definition.body) codes.add('malformed').add('too_large').add('unsupported_type')
  if (definition.upload) codes.add('too_large').add('unsupported_type').add('validation_failed')
  if (definition.versioned) codes.add('version_conflict')
  if (takesIdempotencyKey(definition)) codes.add('idempotency_mismatch').add('conflict')
  return [...codes]
}

export const takesIdempotencyKey = (definition: Endpoint) => definition.method === 'POST' && !definition.notIdempotent
