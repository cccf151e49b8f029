import type { FastifyRequest } from 'fastify'
import { AppError } from '../platform/app-error.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A browser that sends our cookie along with somebody else's form or script is refused. With neither header it is no
 * browser and passes.
 */
export function requireSameOrigin(request: FastifyRequest, appOrigin: string) {
  if (SAFE.has(request.method) || !request.headers.cookie?.includes('latchkey_')) return
  const site = request.headers['sec-fetch-site']
  const { origin } = request.headers
  if (site ? site === 'same-origin' || site === 'none' : !origin || origin === appOrigin) return
  throw new AppError('cross_origin')
}
