import type { FastifyRequest } from 'fastify'
import type { Config } from '../platform/config.ts'
import { isLoopback } from '../platform/network.ts'
import { isForwarded } from './neighbours.ts'

const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** The outbox holds everybody's links: it exists on a local APP_URL only, and for somebody at this very machine. */
export function mayReadOutbox(config: Config, request: FastifyRequest) {
  const here = isLoopback(request.socket.remoteAddress ?? '') && !isForwarded(request)
  // Another name that leads here is a page elsewhere, reading along through its visitor's browser.
  const local = LOCAL_HOST.test(request.headers.host ?? '')
  return config.isLocal && config.mail.kind === 'outbox' && here && local
}
