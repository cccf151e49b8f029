import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../platform/config.ts'
import { SESSION_DAYS } from '../platform/session-life.ts'

const MINUTE = 60
const DAY = 24 * 60 * MINUTE
/** A browser sends all passes with every request, and a request's headers have to stay within 16 KB. */
const MOST_OTHER_PASSES = 20

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

export type Cookies = ReturnType<typeof cookiesOf>

/** The cookies of an account, and of a visitor. On https they are Secure and bound to the host by their name. */
export function cookiesOf(config: Pick<Config, 'isHttps'>, request: FastifyRequest, reply: FastifyReply) {
  const names = cookieNames(config)
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.isHttps } as const
  return {
    pending: request.cookies[names.pending] ?? null,
    setSession: (token: string) =>
      void reply.setCookie(names.session, token, { ...attributes, maxAge: SESSION_DAYS * DAY }),
    clearSession: () => void reply.clearCookie(names.session, attributes),
    setPending: (token: string) => void reply.setCookie(names.pending, token, { ...attributes, maxAge: DAY }),
    code: request.cookies[names.code] ?? null,
    setCode: (browser: string) => void reply.setCookie(names.code, browser, { ...attributes, maxAge: 10 * MINUTE }),
    setSharePass: (shareId: string, pass: string) => {
      const name = sharePassName(config, shareId)
      for (const other of tooManyPasses(config, request, name)) reply.clearCookie(other, attributes)
      reply.setCookie(name, pass, { ...attributes, maxAge: DAY / 2 })
    },
    inbox: request.cookies[names.inbox] ?? null,
    setInbox: (pass: string) => void reply.setCookie(names.inbox, pass, { ...attributes, maxAge: DAY / 2 }),
    clearInbox: () => void reply.clearCookie(names.inbox, attributes),
    clearPending: () => void reply.clearCookie(names.pending, attributes),
  }
}

export function cookieNames({ isHttps }: Pick<Config, 'isHttps'>) {
  const prefix = isHttps ? '__Host-' : ''
  const named = (name: string) => `${prefix}latchkey_${name}`
  return { session: named('session'), pending: named('pending'), code: named('code'), inbox: named('inbox') }
}

/** What unlocking a share gives: one cookie for each. */
export const sharePassName = ({ isHttps }: Pick<Config, 'isHttps'>, shareId: string) =>
  `${isHttps ? '__Host-' : ''}latchkey_${shareId}`

/** A browser names its oldest cookies first. */
function tooManyPasses(config: Pick<Config, 'isHttps'>, { cookies }: FastifyRequest, kept: string) {
  const start = sharePassName(config, '')
  const others = Object.keys(cookies).filter(
    (name) => name.startsWith(start) && UUID.test(name.slice(start.length)) && name !== kept,
  )
  return others.slice(0, -MOST_OTHER_PASSES)
}

/** A secret as they are made here; the header may hold a pass instead. */
const isSecret = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{43}$/.test(value)

/**
 * What unlocking asks of a visitor and leaves with them. Where cookies do not travel the header holds it. `browser` is the
 * secret by which a browser that asks for a code is known again.
 */
export function visitorOf({ headers }: FastifyRequest, cookies: Cookies) {
  const browser = [cookies.code, headers['latchkey-share']].find(isSecret) ?? null
  return { browser, keepBrowser: cookies.setCode, keepPass: cookies.setSharePass }
}
