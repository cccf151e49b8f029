import type { FastifyRequest } from 'fastify'
import { AppError } from '../platform/app-error.ts'
import { keyOf } from './key-of.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A page without JavaScript sends a form here. Whoever takes it asks where it comes from, cookie or not. */
    takesForms?: true
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A browser that sends our cookie along with somebody else's form or script is refused. With neither header it is no
 * browser and passes. A key counts instead of a cookie, and no browser adds one by itself.
 */
export function requireSameOrigin(request: FastifyRequest, appOrigin: string) {
  if (SAFE.has(request.method) || !request.headers.cookie?.includes('latchkey_') || keyOf(request) !== null) return
  const site = request.headers['sec-fetch-site']
  const { origin } = request.headers
  if (site ? site === 'same-origin' || site === 'none' : !origin || origin === appOrigin) return
  if (mayBePublicForm(request, appOrigin)) return
  throw new AppError('cross_origin')
}

/**
 * Our public pages give no referrer: a browser then calls the origin of their forms "null", and over plain http it says no
 * Sec-Fetch-Site. Nothing that takes such a form looks at a session.
 */
function mayBePublicForm({ headers, routeOptions }: FastifyRequest, appOrigin: string) {
  if (!routeOptions.config?.takesForms || !appOrigin.startsWith('http:')) return false
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
  return isForm && headers.origin === 'null' && headers['sec-fetch-site'] === undefined
}
