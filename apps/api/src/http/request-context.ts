import type { FastifyRequest } from 'fastify'
import type { Context, Services } from '../platform/context.ts'
import { networkOf } from '../platform/network.ts'
import { findSession } from './find-session.ts'
import { looksLikeMachine } from './looks-like-machine.ts'
import { cookieNames, sharePassName } from './session-cookies.ts'

/** The request as use cases see it: who asks, from where. What is public asks nobody who they are. */
export async function requestContext<S extends Services>(
  services: S,
  request: FastifyRequest,
  { isPublic }: { isPublic: boolean },
): Promise<Context & S> {
  // A connection that has gone has no address any more; nobody gets the answer.
  const ip = (request.ip as string | undefined) ?? ''
  const token = isPublic ? undefined : request.cookies[cookieNames(services.config).session]
  const found = token ? await findSession(services.pool, token) : null
  return {
    ...services,
    requestId: request.id,
    ip,
    network: networkOf(ip),
    userAgent: request.headers['user-agent']?.slice(0, 500) ?? null,
    isMachine: looksLikeMachine(request),
    passFor: (shareId) => passOf(request, sharePassName(services.config, shareId)),
    actor: found && { kind: 'account', id: found.person.id, name: found.person.name },
    person: found?.person ?? null,
    workspace: found?.workspace ?? null,
    customer: found?.customer ?? null,
    grant: null,
    share: null,
    ifMatch: null,
    idempotency: null,
  }
}

function passOf({ headers, cookies }: FastifyRequest, name: string) {
  const header = headers['latchkey-share']
  return (typeof header === 'string' ? header : cookies[name]) ?? null
}
