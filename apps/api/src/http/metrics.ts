import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Services } from '../platform/context.ts'

export type Metrics = { contentType: string; text(): Promise<string> }

/** Prometheus figures: requests by route, the pool, the hash gate. */
export function mountMetrics(app: FastifyInstance, { pool, passwords }: Services): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'latchkey_' })
  const registers = [registry]

  const requests = new Histogram({
    name: 'latchkey_http_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  })
  app.addHook('onResponse', (request, reply, done) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode }
    requests.observe(labels, reply.elapsedTime / 1000)
    done()
  })

  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `latchkey_${name}`,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  gauge('pool_connections', 'Database connections open', () => pool.totalCount)
  gauge('pool_idle', 'Database connections idle', () => pool.idleCount)
  gauge('pool_waiting', 'Requests waiting for a database connection', () => pool.waitingCount)
  gauge('hash_running', 'Password hashes at work', () => passwords.gate.running)
  gauge('hash_waiting', 'Password hashes waiting', () => passwords.gate.waiting)

  return { contentType: registry.contentType, text: () => registry.metrics() }
}
