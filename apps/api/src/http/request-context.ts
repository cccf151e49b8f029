import type { FastifyRequest } from 'fastify'
import type { Context, Services } from '../platform/context.ts'
import { networkOf } from '../platform/network.ts'
import { findSession } from './find-session.ts'
import { cookieNames } from './session-cookies.ts'

/** The request as use cases see it: who asks, from where. */
export async function requestContext(services: Services, request: FastifyRequest): Promise<Context> {
  const token = request.cookies[cookieNames(services.config).session]
  const found = token ? await findSession(services.pool, token) : null
  return {
    ...services,
    requestId: request.id,
    ip: request.ip,
    network: networkOf(request.ip),
    userAgent: request.headers['user-agent']?.slice(0, 500) ?? null,
    actor: found && { kind: 'account', id: found.person.id, name: found.person.name },
    person: found?.person ?? null,
    workspace: found?.workspace ?? null,
    grant: null,
    ifMatch: null,
    idempotency: null,
  }
}
