import type { FastifyInstance } from 'fastify'
import { AppError } from '../platform/app-error.ts'
import type { Services } from '../platform/context.ts'
import { dependenciesOf } from '../platform/dependencies.ts'
import type { Metrics } from './metrics.ts'
import { isDirectNeighbour } from './neighbours.ts'
import { openapi } from './openapi.ts'
import { mountReference } from './reference/mount-reference.ts'

/** Whether requests are taken. */
export type State = 'starting' | 'ready' | 'ending'

/** What an operator asks: alive, ready, figures, the API's description. */
export function mountOperations(app: FastifyInstance, services: Services, metrics: Metrics, state: () => State) {
  const needed = atMostOnceASecond(() => checkAll(services))

  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async () => {
    await needed()
    return { status: 'ready' }
  })
  app.get('/metrics', async (request, reply) => {
    // They tell how busy it is, and so a little of what goes on: not for whoever comes in from outside.
    if (!isDirectNeighbour(request)) throw new AppError('not_found')
    return reply.type(metrics.contentType).send(await metrics.text())
  })

  let document: string | undefined
  app.get('/openapi.json', async (_request, reply) => {
    document ??= JSON.stringify(openapi(services.config))
    return reply.type('application/json; charset=utf-8').send(document)
  })
  mountReference(app, services.config.appUrl)

  app.addHook('onRequest', (request, _reply, done) => {
    if (state() === 'ready' || ['/healthz', '/metrics'].includes(request.url)) return done()
    done(new AppError('unavailable', { retryAfter: 1, detail: state() === 'ending' ? 'Ending' : 'Starting' }))
  })
}

/** What is configured has to be there too. */
async function checkAll(services: Services) {
  for (const [name, check] of dependenciesOf(services)) {
    await check().catch((cause: unknown) => {
      throw new AppError('unavailable', { retryAfter: 2, detail: `No answer: ${name}`, cause })
    })
  }
}

/** A probe that many ask is answered from one look a second. */
function atMostOnceASecond(look: () => Promise<unknown>) {
  let last: { at: number; result: Promise<unknown> } | undefined
  return () => {
    if (!last || Date.now() - last.at > 1000) {
      last = { at: Date.now(), result: look() }
      last.result.catch(() => undefined)
    }
    return last.result
  }
}
