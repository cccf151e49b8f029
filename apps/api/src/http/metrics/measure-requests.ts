import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Histogram, type Registry } from 'prom-client'

/** By the route's pattern and never by the address, which holds ids and tokens. */
export function measureRequests(app: FastifyInstance, registry: Registry) {
  const requests = new Histogram({
    name: 'latchkey_http_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  app.addHook('onResponse', (request, reply, done) => {
    const labels = { method: request.method, route: routeOf(request), status: reply.statusCode }
    requests.observe(labels, reply.elapsedTime / 1000)
    done()
  })
}

/** Each file of the web app is a route of its own, with another name after each build: they are one here. */
const routeOf = ({ routeOptions: { url = 'unknown' } }: FastifyRequest) => url.replace(/^\/assets\/.*/, '/assets/*')
