import type { FastifyRequest } from 'fastify'
import { isLoopback, isPrivate } from '../platform/network.ts'

const FORWARDED = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'x-client-ip',
  'true-client-ip',
  'cf-connecting-ip',
]

/** A proxy brought it, on behalf of somebody else. */
export const isForwarded = (request: FastifyRequest) => FORWARDED.some((name) => name in request.headers)

/** From this machine or its own network, with nobody between. */
export function isDirectNeighbour(request: FastifyRequest) {
  const address = request.socket.remoteAddress ?? ''
  return (isLoopback(address) || isPrivate(address)) && !isForwarded(request)
}
