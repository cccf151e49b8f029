import {
  type Capability,
  type Endpoint,
  type HandlerInput,
  type HandlerReply,
  type Needs,
  takesIdempotencyKey,
} from '@latchkey/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { AppError } from '../platform/app-error.ts'
import type {
  Context,
  CustomerContext,
  MemberContext,
  PersonContext,
  ResourceContext,
  Services,
  ShareContext,
} from '../platform/context.ts'
import { noteRefusal } from '../platform/note-refusal.ts'
import type { Upload } from '../platform/upload.ts'
import { guard } from './guard.ts'
import { onceOnly } from './idempotency.ts'
import { readIfMatch } from './if-match.ts'
import { readInput } from './read-input.ts'
import { requestContext } from './request-context.ts'
import { type Cookies, cookiesOf } from './session-cookies.ts'
import { takeUploads, type UploadLimits, type Uploads } from './take-uploads.ts'
import { createUploadTurns } from './upload-turns.ts'

declare module 'fastify' {
  interface FastifyRequest {
    ctx: Context | null
    /** When the guard let it in, on this process's own clock. */
    guardedAt: number
    ahead: Promise<unknown> | undefined
  }
  interface FastifyContextConfig {
    endpoint?: Endpoint
  }
}

type ContextFor<N extends Needs> = N extends 'member' | 'admin'
  ? MemberContext
  : N extends 'customer'
    ? CustomerContext
    : N extends 'person'
      ? PersonContext
      : N extends { resource: Capability }
        ? ResourceContext
        : N extends { share: Capability }
          ? ShareContext
          : Context

/** The services are those that its routes were given, which may be more than everybody's. */
type Call<E extends Endpoint, S extends Services, A> = HandlerInput<E> & {
  ctx: ContextFor<E['needs']> & S
  /** What it wants to know first: see `More`. */
  ahead: () => Promise<A>
  cookies: Cookies
  /** The files that came with it. */
  uploads: Upload[]
  request: FastifyRequest
  reply: FastifyReply
}

/** The endpoint's other status: there was nothing to make, or the answer comes by mail. */
export class Otherwise<T> {
  readonly value: T
  constructor(value: T) {
    this.value = value
  }
}

type ReplyFor<E extends Endpoint> = E extends { otherStatus: number }
  ? HandlerReply<E> | Otherwise<HandlerReply<E>>
  : HandlerReply<E>

/** A download's handler sends its stream itself. */
type Handler<E extends Endpoint, S extends Services, A> = (
  call: Call<E, S, A>,
) => Promise<
  E extends { download: readonly string[] }
    ? FastifyReply
    : E extends { orDownload: readonly string[] }
      ? ReplyFor<E> | FastifyReply
      : ReplyFor<E>
>

type More<E extends Endpoint, A> = {
  uploadLimits?: UploadLimits
  /** Read while the guard still looks who asks, for what is done so often that it counts. Nothing may follow from it before. */
  ahead?: (params: HandlerInput<E>['params']) => Promise<A>
}

/** Gives an endpoint of the contract its handler: guard first, then the input, then the work, then the reply's schema. */
export function mount<const E extends Endpoint, S extends Services, A = undefined>(
  app: FastifyInstance,
  services: S,
  definition: E,
  handler: Handler<E, S, A>,
  more: More<E, A> = {},
) {
  const readAhead = ({ params }: { params: unknown }) => more.ahead?.(params as HandlerInput<E>['params'])
  const answerCall = async (request: FastifyRequest, reply: FastifyReply, uploads: Uploads | null) => {
    const ctx = await contextAfterBody(services, request, definition)
    if (definition.versioned) ctx.ifMatch = readIfMatch(request.headers['if-match'])
    const input = readInput(definition, request, uploads?.fields)
    const run = async () => {
      const cookies = cookiesOf(services.config, request, reply)
      const ahead = () => (isAtOnce(request) && request.ahead) || readAhead(input)
      const call = { ...input, ctx, cookies, ahead, uploads: uploads?.files ?? [], request, reply }
      try {
        return await handler(call as unknown as Call<E, S, A>)
      } catch (error) {
        noteRefusal(ctx, error)
        throw error
      }
    }
    const note = () => logShareCall(ctx, definition, input.query)
    const isRead = definition.method === 'GET'
    if (definition.download) {
      if (isRead) await note()
      return run()
    }
    if (definition.orDownload) {
      const given: unknown = await run()
      // A reply that was sent already is waited for, and comes to nothing.
      if (given === undefined) return
      return sendAnswer(reply, { status: definition.status, payload: encodeReply(definition, given) })
    }

    const header = request.headers['idempotency-key']
    const answer = async () => {
      // What is read is written down meanwhile, and leaves only where the link still stood then.
      const [given]: unknown[] = await Promise.all([run(), isRead && note()])
      if (!isRead) await note()
      const otherwise = given instanceof Otherwise
      const status = (otherwise && definition.otherStatus) || definition.status
      return { status, payload: encodeReply(definition, otherwise ? given.value : given) }
    }
    if (typeof header !== 'string' || !takesIdempotencyKey(definition) || !ctx.actor) {
      return sendAnswer(reply, await answer())
    }
    const first = await onceOnly(ctx, header, whatIsAsked(definition, request, ctx, uploads), answer)
    if (first.replayed) reply.header('idempotency-replayed', 'true')
    return sendAnswer(reply, first)
  }
  const withUploads = async (request: FastifyRequest, reply: FastifyReply) => {
    const uploads = await takeUploads(request, services.config.dataDir, definition, more.uploadLimits)
    try {
      return await answerCall(request, reply, uploads)
    } finally {
      await uploads?.drop()
    }
  }
  app.route({
    method: definition.method,
    url: definition.path,
    config: { endpoint: definition },
    onRequest: async (request) => {
      // Nobody in particular is refused without a look at anything.
      if (request.headers.cookie || request.headers.authorization) request.ahead = readAhead(request)
      // Where it fails, the guard or the input says so.
      request.ahead?.catch(() => {})
      request.ctx = await contextOf(services, request, definition)
      request.guardedAt = performance.now()
      requireMediaType(request, definition)
    },
    handler: async (request, reply) => {
      const { ctx } = request
      if (!ctx?.share || !request.isMultipart()) return withUploads(request, reply)
      await ctx.limiter.requireLeft('outsider', ctx.share.id, ctx.network)
      return takeTurn(ctx.network, () => withUploads(request, reply))
    },
  })
}

const takeTurn = createUploadTurns()

async function contextOf<S extends Services>(services: S, request: FastifyRequest, definition: Endpoint) {
  const ctx = await requestContext(services, request, { isPublic: definition.path.startsWith('/v1/public/') })
  try {
    await guard(ctx, definition, request.params as object)
  } catch (error) {
    noteRefusal(ctx, error)
    throw error
  }
  return ctx
}

/** Milliseconds in which whoever loses a right could as well have asked a moment later. */
const AT_ONCE = 50

const isAtOnce = ({ guardedAt }: FastifyRequest) => performance.now() - guardedAt < AT_ONCE

/**
 * A body may take minutes to come in, and rights may end meanwhile: what the guard saw before it is looked at again after
 * it, unless it was there at once.
 */
async function contextAfterBody<S extends Services>(services: S, request: FastifyRequest, definition: Endpoint) {
  const { ctx } = request
  if (ctx && (definition.method === 'GET' || definition.needs === 'anyone')) return ctx
  if (ctx && !definition.upload && isAtOnce(request)) return ctx
  return contextOf(services, request, definition)
}

/** What comes through a share is in its log: what is shown before it leaves, what was written once it is written. */
async function logShareCall(ctx: Context, { logs, unloggedWith, method }: Endpoint, query: unknown) {
  if (!logs || !ctx.share) return
  if (unloggedWith && (query as Record<string, unknown>)[unloggedWith] !== undefined) return
  const isStanding = await ctx.logShareCall(ctx, ctx.share, logs)
  if (!isStanding && method === 'GET') throw new AppError('not_found')
}

/** The same call in another workspace is another call; one that opens a workspace is the same wherever one works. */
function whatIsAsked(definition: Endpoint, request: FastifyRequest, { workspace }: Context, uploads: Uploads | null) {
  const { method, url, body } = request
  const workspaceId = definition.needs === 'person' ? null : workspace?.id
  return { method, url, body: uploads?.hash ?? body, workspaceId }
}

function encodeReply(definition: Endpoint, value: unknown): unknown {
  return definition.reply ? z.encode(definition.reply, value as never) : undefined
}

function sendAnswer(reply: FastifyReply, { status, payload }: { status: number; payload: unknown }) {
  reply.status(status).header('cache-control', 'no-store')
  if (payload === undefined || payload === null) return reply.send()
  if (typeof payload === 'object' && 'version' in payload) reply.header('etag', `"${payload.version}"`)
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(payload))
}

/** JSON everywhere, multipart only where a file is taken; said before a body is read. */
function requireMediaType(request: FastifyRequest, definition: Endpoint) {
  const type = request.headers['content-type']
  if (definition.method === 'GET') return
  if (definition.upload && !type?.startsWith('multipart/form-data')) throw new AppError('unsupported_type')
  if (!definition.upload && !definition.takesFiles && type?.startsWith('multipart/'))
    throw new AppError('unsupported_type')
}
