import type { FastifyRequest } from 'fastify'

/** `?page=2`, as a page without JavaScript turns it. What is no number of one is the first: pages refuse no address. */
export function pageOf({ query }: FastifyRequest) {
  const { page } = query as Record<string, unknown>
  return typeof page === 'string' && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1
}
