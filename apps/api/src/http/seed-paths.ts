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
  /** The same for the query. */
  query?: Record<string, string>
  /** Instead of the canonical call's, where that succeeds. */
  status?: number
  /** What of the reply is in the seed's. */
  keeps?: readonly string[]
}

/** Of what kind the share with this token is; null where there is none. */
type KindOf = (token: string) => Promise<ResourceKind | null>

const FILTERS = '/api/v1/public-filters/:token'
const SHARED = '/v1/public/shares/:token'
const ofFilters = { seed: '002', kind: 'saved_filter' } as const
const SHARED_JOB = '/v1/shared/jobs/:token'
const ofJobs = { seed: '003', kind: 'job' } as const

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
  { ...ofFilters, method: 'GET', path: `${FILTERS}/`, canonical: `GET ${SHARED}` },
  { ...ofFilters, method: 'GET', path: `${FILTERS}/pipeline/`, canonical: `GET ${SHARED}/pipeline` },
  {
    ...ofFilters,
    method: 'GET',
    path: `${FILTERS}/records/`,
    canonical: `GET ${SHARED}/records`,
    query: { count: 'exact' },
    keeps: ['results', 'count', 'page', 'page_size'],
  },
  { ...ofFilters, method: 'GET', path: `${FILTERS}/records/:id/`, canonical: `GET ${SHARED}/records/:id` },
  { ...ofFilters, method: 'PATCH', path: `${FILTERS}/records/:id/`, canonical: `PATCH ${SHARED}/records/:id` },
  {
    ...ofFilters,
    method: 'POST',
    path: '/api/v1/saved-filters/:id/share/',
    canonical: 'POST /v1/resources/:id/shares',
  },
  {
    ...ofFilters,
    method: 'GET',
    path: '/api/v1/saved-filters/:id/shares/',
    canonical: 'GET /v1/resources/:id/shares',
  },
  {
    ...ofFilters,
    method: 'POST',
    path: '/api/v1/shared-filters/:share/revoke/',
    canonical: 'DELETE /v1/shares/:share',
  },
  {
    ...ofJobs,
    method: 'POST',
    path: '/v1/jobs/:id/share-links',
    canonical: 'POST /v1/resources/:id/shares',
    defaults: { reuse: true },
  },
  {
    ...ofJobs,
    method: 'DELETE',
    path: '/v1/jobs/:parent/share-links/:share',
    canonical: 'DELETE /v1/shares/:share',
  },
  { ...ofJobs, method: 'GET', path: SHARED_JOB, canonical: `GET ${SHARED}` },
  { ...ofJobs, method: 'GET', path: `${SHARED_JOB}/tasks`, canonical: `GET ${SHARED}/tasks` },
  { ...ofJobs, method: 'GET', path: `${SHARED_JOB}/export`, canonical: `GET ${SHARED}/export` },
  ...ofThePortal(
    'POST',
    'customer',
    'register',
    'verify-email',
    'login',
    'logout',
    'forgot-password',
    'reset-password',
  ),
  ...ofThePortal('GET', 'customer', 'profile'),
  ...ofThePortal('PUT', 'customer', 'profile'),
  ...ofThePortal('DELETE', 'customer', 'account'),
  ...ofThePortal('GET', 'customer', 'dashboard', 'form', 'jobs', 'jobs/:id', 'messages', 'export'),
  ...ofThePortal('GET', 'customer', 'jobs/:id/history', 'jobs/:id/messages', 'jobs/:id/tasks'),
  ...ofThePortal('GET', 'customer', 'jobs/:id/files/:file_id'),
  ...ofThePortal('POST', 'customer', 'jobs', 'jobs/submit'),
  ...ofThePortal('POST', 'customer', 'jobs/:id/files', 'jobs/:id/messages', 'jobs/:id/cancellation'),
  ...ofThePortal('PUT', 'customer', 'jobs/:id', 'jobs/:id/rating', 'jobs/:id/messages/seen'),
  ...ofThePortal('DELETE', 'customer', 'jobs/:id', 'jobs/:id/files/:file_id'),
  ...ofThePortal('GET', 'admin', 'customer-jobs/pending', 'reports', 'security', 'export'),
  ...ofThePortal('POST', 'admin', 'customer-jobs/:id/approve', 'customer-jobs/:id/reject', 'customer-jobs/:id/return'),
  ...ofThePortal('GET', 'admin', 'customers', 'customers/:id'),
  ...ofThePortal('POST', 'admin', 'customers', 'customers/:id/invitation'),
  ...ofThePortal('PATCH', 'admin', 'customers/:id'),
]

/** Seed 004 leaves out only what stands before each path. */
function ofThePortal(method: SeedPath['method'], side: 'customer' | 'admin', ...rest: string[]): SeedPath[] {
  return rest.map((part) => ({
    seed: '004',
    method,
    path: `/${side}/${part}`,
    canonical: `${method} /v1/${side}/${part}`,
  }))
}

/**
 * Gives each canonical route that is mounted after this its paths from the table: the very same guard, input, work and
 * answer, under another address. A slash at the end may be left out.
 */
export function mountSeedPaths(app: FastifyInstance, table: readonly SeedPath[] = seedPaths, kindOf?: KindOf) {
  app.addHook('onRoute', (route) => {
    for (const row of table) {
      if (row.canonical !== `${route.method} ${route.url}`) continue
      for (const path of new Set([row.path, row.path.replace(/\/$/, '')])) app.route(under(row, path, route, kindOf))
    }
  })
}

function under(row: SeedPath, url: string, route: RouteOptions, kindOf: KindOf | undefined): RouteOptions {
  const { method, kind, defaults, query, status, keeps } = row
  const { config, handler, onRequest, bodyLimit } = route
  return {
    method,
    url,
    config,
    handler,
    ...(bodyLimit !== undefined && { bodyLimit }),
    onRequest: [onRequest ?? [], async (request: FastifyRequest) => requireFitting(request, kind, kindOf)].flat(),
    preHandler: async (request) => {
      if (defaults) request.body = { ...defaults, ...(request.body as object | null) }
      if (query) request.query = { ...query, ...(request.query as object) }
    },
    onSend: async (_request, reply, payload) => {
      if (status && reply.statusCode < 300) reply.status(status)
      return keeps && reply.statusCode < 300 ? keep(String(payload), keeps) : payload
    },
  }
}

function keep(json: string, keys: readonly string[]) {
  const reply = new Map(Object.entries(JSON.parse(json)))
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, reply.get(key)])))
}

/** The guard has found the resource; what is not where the path says it is does not exist there. */
async function requireFitting(request: FastifyRequest, kind: ResourceKind | undefined, kindOf: KindOf | undefined) {
  const { parent, ...params } = request.params as Record<string, string>
  const resource = request.ctx?.grant?.resource ?? request.ctx?.share?.resource
  const found = resource?.kind ?? (params.token === undefined ? undefined : await kindOf?.(params.token))
  if (kind !== undefined && found !== kind) throw new AppError('not_found')
  if (parent !== undefined && resource?.id !== parent) throw new AppError('not_found')
  request.params = params
}
