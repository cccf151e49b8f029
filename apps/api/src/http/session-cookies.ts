import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../platform/config.ts'
import { SESSION_DAYS } from '../platform/session-life.ts'

const DAY = 24 * 60 * 60

export type Cookies = ReturnType<typeof cookiesOf>

/** The cookies of an account. On https they are Secure and bound to the host by their name. */
export function cookiesOf(config: Pick<Config, 'isHttps'>, request: FastifyRequest, reply: FastifyReply) {
  const names = cookieNames(config)
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.isHttps } as const
  return {
    pending: request.cookies[names.pending] ?? null,
    setSession: (token: string) =>
      void reply.setCookie(names.session, token, { ...attributes, maxAge: SESSION_DAYS * DAY }),
    clearSession: () => void reply.clearCookie(names.session, attributes),
    setPending: (token: string) => void reply.setCookie(names.pending, token, { ...attributes, maxAge: DAY }),
    clearPending: () => void reply.clearCookie(names.pending, attributes),
  }
}

export function cookieNames({ isHttps }: Pick<Config, 'isHttps'>) {
  const prefix = isHttps ? '__Host-' : ''
  return { session: `${prefix}latchkey_session`, pending: `${prefix}latchkey_pending` }
}
