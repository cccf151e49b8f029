import type { ResourceKind } from '@latchkey/contract'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import { AppError } from '../platform/app-error.ts'

export type SeedPath = {
  seed: '000' | '001' | '002' | '003' | '004'
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Its parameters have the canonical path's names. One more, `:parent`, has to be the resource that it is about. */
  path: `/${string}`
  canonical: `${SeedPath['method']} /v1/${string}`
  /** What the resource has to be. */
  kind?: ResourceKind
  /** Taken where the body does not say otherwise. */
  defaults?: Record<string, unknown>
  /** Instead of the canonical call's, where that succeeds. */
  status?: number
}

/** The paths that the seeds write down themselves, beside those of api.md. */
export const seedPaths: readonly SeedPath[] = [
  {
    seed: '000',
    method: 'POST',
    path: '/api/repair-request/:id/share',
    canonical: 'POST /v1/resources/:id/shares',
    kind: 'repair_request',
  },
  {
    seed: '000',
    method: 'GET',
    path: '/api/repair-request/:id/shares',
    canonical: 'GET /v1/resources/:id/shares',
    kind: 'repair_request',
  },
  { seed: '000', method: 'PATCH', path: '/api/share/:share', canonical: 'PATCH /v1/shares/:share' },
  { seed: '000', method: 'DELETE', path: '/api/share/:share', canonical: 'DELETE /v1/shares/:share' },
]

/**
 * Gives each canonical route that is mounted after this its paths from the table: the very same guard, input, work and
 * answer, under another address.
 */
export function mountSeedPaths(app: FastifyInstance, table: readonly SeedPath[] = seedPaths) {
  app.addHook('onRoute', (route) => {
    for (const row of table) if (row.canonical === `${route.method} ${route.url}`) app.route(under(row, route))
  })
}

function under({ method, path, kind, defaults, status }: SeedPath, route: RouteOptions): RouteOptions {
  const { config, handler, onRequest, bodyLimit } = route
  return {
    method,
    url: path,
    config,
    handler,
    ...(bodyLimit !== undefined && { bodyLimit }),
    onRequest: [onRequest ?? [], async (request: FastifyRequest) => requireFitting(request, kind)].flat(),
    preHandler: async (request) => {
      if (defaults) request.body = { ...defaults, ...(request.body as object | null) }
    },
    onSend: async (_request, reply) => {
      if (status && reply.statusCode < 300) reply.status(status)
    },
  }
}

/** The guard has found the resource; what is not where the path says it is does not exist there. */
function requireFitting(request: FastifyRequest, kind: ResourceKind | undefined) {
  const { parent, ...params } = request.params as Record<string, string>
  const resource = request.ctx?.grant?.resource
  if (kind !== undefined && resource?.kind !== kind) throw new AppError('not_found')
  if (parent !== undefined && resource?.id !== parent) throw new AppError('not_found')
  request.params = params
}
