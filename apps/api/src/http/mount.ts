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
import type { Context, MemberContext, PersonContext, ResourceContext, Services } from '../platform/context.ts'
import { guard } from './guard.ts'
import { onceOnly } from './idempotency.ts'
import { readIfMatch } from './if-match.ts'
import { readInput } from './read-input.ts'
import { requestContext } from './request-context.ts'
import { type Cookies, cookiesOf } from './session-cookies.ts'

declare module 'fastify' {
  interface FastifyRequest {
    ctx: Context | null
  }
  interface FastifyContextConfig {
    endpoint?: Endpoint
  }
}

type ContextFor<N extends Needs> = N extends 'member' | 'admin'
  ? MemberContext
  : N extends 'person'
    ? PersonContext
    : N extends { resource: Capability }
      ? ResourceContext
      : Context

type Call<E extends Endpoint> = HandlerInput<E> & {
  ctx: ContextFor<E['needs']>
  cookies: Cookies
  request: FastifyRequest
  reply: FastifyReply
}

/** A download's handler sends its stream itself. */
type Handler<E extends Endpoint> = (
  call: Call<E>,
) => Promise<E extends { download: readonly string[] } ? FastifyReply : HandlerReply<E>>

/** Gives an endpoint of the contract its handler: guard first, then the input, then the work, then the reply's schema. */
export function mount<const E extends Endpoint>(
  app: FastifyInstance,
  services: Services,
  definition: E,
  handler: Handler<E>,
) {
  app.route({
    method: definition.method,
    url: definition.path,
    config: { endpoint: definition },
    onRequest: async (request) => {
      request.ctx = await requestContext(services, request)
      await guard(request.ctx, definition.needs, (request.params as { id?: string }).id)
      requireMediaType(request, definition)
    },
    handler: async (request, reply) => {
      const ctx = await contextAfterBody(services, request, definition)
      if (definition.versioned) ctx.ifMatch = readIfMatch(request.headers['if-match'])
      const input = readInput(definition, request)
      const run = async () => {
        const call = { ...input, ctx, cookies: cookiesOf(services.config, request, reply), request, reply }
        return handler(call as unknown as Call<E>)
      }
      if (definition.download) return run()

      const header = request.headers['idempotency-key']
      const answer = async () => ({ status: definition.status, payload: encodeReply(definition, await run()) })
      if (typeof header !== 'string' || !takesIdempotencyKey(definition) || !ctx.actor) {
        return sendAnswer(reply, await answer())
      }
      const first = await onceOnly(ctx, header, whatIsAsked(definition, request, ctx), answer)
      if (first.replayed) reply.header('idempotency-replayed', 'true')
      return sendAnswer(reply, first)
    },
  })
}

/**
 * A body may take minutes to come in, and rights may end meanwhile: what the guard saw before it is looked at again after
 * it. Without a body there is no meanwhile.
 */
async function contextAfterBody(services: Services, request: FastifyRequest, { method, needs }: Endpoint) {
  if (request.ctx && (method === 'GET' || needs === 'anyone')) return request.ctx
  const ctx = await requestContext(services, request)
  await guard(ctx, needs, (request.params as { id?: string }).id)
  return ctx
}

/** The same call in another workspace is another call; one that opens a workspace is the same wherever one works. */
function whatIsAsked(definition: Endpoint, { method, url, body }: FastifyRequest, { workspace }: Context) {
  return { method, url, body, workspaceId: definition.needs === 'person' ? null : workspace?.id }
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
  if (!definition.upload && type?.startsWith('multipart/')) throw new AppError('unsupported_type')
}
