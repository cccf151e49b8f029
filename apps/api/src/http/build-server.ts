import type { IncomingMessage } from 'node:http'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import { LivePath } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { AppError } from '../platform/app-error.ts'
import type { Config } from '../platform/config.ts'
import { isTooDeep } from '../platform/is-too-deep.ts'
import { loggerOptions } from './logger.ts'
import { sendProblem } from './problem.ts'
import { parseQuery } from './query-string.ts'
import { refuseUnreadable } from './refuse-unreadable.ts'
import { requireSameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'

const MIB = 1024 * 1024
/** The seeds' own paths of public calls among them. */
const PUBLIC = ['/v1/public/', '/api/v1/public-filters/', '/v1/shared/jobs/']
const PUBLIC_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'accept-ranges, content-range, etag, retry-after, x-request-id',
  'x-robots-tag': 'noindex',
}
/** Asked by load balancers and monitors inside, without TLS. */
const PROBES = new Set(['/healthz', '/readyz', '/metrics'])

/** Fastify, with every default that does not fit put right (quality.md, "Sound"). */
export async function buildServer(config: Config): Promise<FastifyInstance> {
  const app = fastify({
    logger: loggerOptions(config),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    requestIdHeader: false,
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
    bodyLimit: MIB,
    // Long enough for a photo from a phone; headers have to come sooner.
    requestTimeout: 300_000,
    keepAliveTimeout: 72_000,
    exposeHeadRoutes: false,
    // Clients that offer HTTP/2 in the same way, as Java's does, are answered as if they had not.
    http: { shouldUpgradeCallback: isForLive },
    // What still comes in on open connections is answered in our own words, see operations.ts.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    clientErrorHandler: refuseUnreadable,
    frameworkErrors: (error, request, reply) => sendProblem(error, request as never, reply as never) as never,
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    routerOptions: { maxParamLength: 4096, querystringParser: parseQuery },
  })

  app.server.headersTimeout = 20_000
  app.decorateRequest('ctx', null)
  app.decorateRequest('guardedAt', 0)
  app.decorateRequest('ahead', undefined)
  app.addHook('onRoute', ({ url, method, config, wsHandler }) => {
    if (!url.startsWith('/v1/') || config?.endpoint || method === 'OPTIONS') return
    // No JSON call: each watch asks what the guard asks, see live/.
    if (url === LivePath && wsHandler) return
    throw new Error(`${method} ${url} is beside the contract: nothing would guard it`)
  })
  app.setErrorHandler(sendProblem)
  parseJsonOnly(app)
  answerPreflights(app)

  await app.register(cookie)
  await app.register(multipart, { limits: { files: 1, fields: 10, parts: 11, fileSize: 25 * MIB } })
  const always = securityHeaders(config)
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(always).header('x-request-id', request.id)
    if (config.isHttps && request.protocol !== 'https' && !PROBES.has(request.url)) {
      return toHttps(config, request, reply, done)
    }
    if (PUBLIC.some((path) => request.url.startsWith(path))) reply.headers(PUBLIC_HEADERS)
    requireSameOrigin(request, config.appUrl)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    const { statusCode: status, elapsedTime } = reply
    request.log.info({ method: request.method, route, status, ms: Math.round(elapsedTime) }, 'request')
    done()
  })
  return app
}

const isForLive = ({ url = '', headers }: IncomingMessage) =>
  headers.upgrade?.toLowerCase() === 'websocket' && url.split('?')[0] === LivePath

/** No text/plain parser: a form on another site could send it. An empty JSON body counts as none. */
function parseJsonOnly(app: FastifyInstance) {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined)
    else if (isTooDeep(body as string)) done(new AppError('malformed', { detail: 'Nested too deep' }))
    else parse(request, body as string, done)
  })
}

/** A page is led to https; anything else could have shown its secrets already and is refused. */
function toHttps(
  { appUrl }: Config,
  { method, url }: FastifyRequest,
  reply: FastifyReply,
  done: (error: Error) => void,
) {
  // A request may name another site in its first line.
  const path = url.startsWith('/') ? url : '/'
  if (method === 'GET' || method === 'HEAD') return void reply.redirect(`${appUrl}${path}`, 308)
  done(new AppError('forbidden', { detail: 'Only over https' }))
}

/** Public calls answer pages of any site, without credentials; nothing else does. */
function answerPreflights(app: FastifyInstance) {
  for (const path of PUBLIC) {
    app.options(`${path}*`, async (_request, reply) =>
      reply
        .status(204)
        .header('access-control-allow-methods', 'GET, POST, PATCH, DELETE')
        .header('access-control-allow-headers', 'content-type, if-match, idempotency-key, latchkey-share')
        .header('access-control-max-age', '86400')
        .send(),
    )
  }
}

/** Endpoints are checked by the contract. Without this Fastify loads two compilers of its own, which nobody asks. */
function noSchemas(): never {
  throw new Error('routes have no schema of Fastify’s')
}
