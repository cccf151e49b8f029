import type { FastifyServerOptions } from 'fastify'
import type { Config } from '../platform/config.ts'

/** Structured logs. A request is named by its route, never by its address: that can hold a token. */
export function loggerOptions(config: Config): FastifyServerOptions['logger'] {
  if (config.logLevel === 'silent') return false
  return {
    level: config.logLevel,
    serializers: {
      req: (request) => ({ method: request.method, route: request.routeOptions?.url }),
      res: (reply) => ({ status: reply.statusCode }),
    },
    redact: ['*.password', '*.token', '*.cookie', '*.authorization', 'err.parameters', 'err.where', 'err.detail'],
  }
}
