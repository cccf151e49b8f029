import type { FastifyRequest } from 'fastify'
import type { Actor, Context, Services } from '../platform/context.ts'
import { networkOf } from '../platform/network.ts'
import { withinKey } from '../platform/within-key.ts'
import { findKey } from './find-key.ts'
import { findSession } from './find-session.ts'
import { keyOf } from './key-of.ts'
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
  const network = networkOf(ip)
  const found = isPublic ? NOBODY : await whoAsks(services, request, network)
  return {
    ...services,
    requestId: request.id,
    ip,
    network,
    userAgent: request.headers['user-agent']?.slice(0, 500) ?? null,
    isMachine: looksLikeMachine(request),
    passFor: (shareId) => passOf(request, sharePassName(services.config, shareId)),
    ...found,
    ...(found.key && {
      findGrant: async (ctx: Context, id: string) => withinKey(found.key, await services.findGrant(ctx, id)),
    }),
    grant: null,
    share: null,
    ifMatch: null,
    idempotency: null,
  }
}

type Asker = Pick<Context, 'person' | 'workspace' | 'customer' | 'key' | 'actor'>

const NOBODY: Asker = { person: null, workspace: null, customer: null, key: null, actor: null }

/** Whoever brings a key comes with that, whatever cookie is beside it. */
async function whoAsks(services: Services, request: FastifyRequest, network: string): Promise<Asker> {
  const key = keyOf(request)
  if (key !== null) {
    const found = await findKey(services, key, network)
    const actor: Actor = { kind: 'key', id: found.key.id, name: found.person.name }
    return { ...found, customer: null, actor }
  }
  const token = request.cookies[cookieNames(services.config).session]
  const found = token ? await findSession(services.pool, token) : null
  if (!found) return NOBODY
  return { ...found, key: null, actor: { kind: 'account', id: found.person.id, name: found.person.name } }
}

function passOf({ headers, cookies }: FastifyRequest, name: string) {
  const header = headers['latchkey-share']
  return (typeof header === 'string' ? header : cookies[name]) ?? null
}
