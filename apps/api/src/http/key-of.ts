import type { FastifyRequest } from 'fastify'

const BEARER = /^bearer +/i

/** The API key that a request brings, of whatever form; null where it brings none. */
export function keyOf({ headers: { authorization } }: Pick<FastifyRequest, 'headers'>): string | null {
  return authorization !== undefined && BEARER.test(authorization) ? authorization.replace(BEARER, '').trim() : null
}
