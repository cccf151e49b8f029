import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Services } from '../platform/context.ts'
import { measureProcess } from './metrics/measure-process.ts'
import { measureRequests } from './metrics/measure-requests.ts'
import { measureShared } from './metrics/measure-shared.ts'

export type Metrics = { contentType: string; text(): Promise<string> }

/** Prometheus figures; docs/operations.md says what to watch. No label ever holds an id, a token or an address. */
export function mountMetrics(app: FastifyInstance, services: Services): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'latchkey_' })
  measureRequests(app, registry)
  measureProcess(services, registry)
  const look = measureShared(services, registry)

  return {
    contentType: registry.contentType,
    async text() {
      await look()
      return registry.metrics()
    },
  }
}
