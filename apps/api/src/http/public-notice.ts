import type { PageNotice } from '@latchkey/contract'
import { isConnectionError } from '@latchkey/db'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { AppError } from '../platform/app-error.ts'
import type { Config } from '../platform/config.ts'

const Notice = z.union([
  z.object({ code: z.enum(['wrong_password', 'check_input', 'unavailable']) }),
  z.object({ code: z.enum(['code_sent', 'wrong_code']), email: z.string().check(z.maxLength(254)) }),
  z.object({
    code: z.literal('rate_limited'),
    retry_after: z.number(),
    email: z.optional(z.string().check(z.maxLength(254))),
  }),
])

/** As long as a mailed code lives. */
const SECONDS = 600

/**
 * What became of a plain form, for the page that is loaded next: an address in the cookie of that page is in no log and
 * no history. It can tell its holder nothing but what they typed.
 */
export function noticesOf({ isHttps }: Pick<Config, 'isHttps'>, path: string) {
  const name = `${isHttps ? '__Secure-' : ''}latchkey_notice`
  const attributes = { path, httpOnly: true, sameSite: 'lax', secure: isHttps } as const
  return {
    keep: (reply: FastifyReply, notice: PageNotice | null) => {
      if (!notice) return void reply.clearCookie(name, attributes)
      const value = Buffer.from(JSON.stringify(notice)).toString('base64url')
      void reply.setCookie(name, value, { ...attributes, maxAge: SECONDS })
    },
    /** Read once, but that a code is on its way holds until the code has come, or another address is wished for. */
    take: (request: FastifyRequest, reply: FastifyReply): PageNotice | null => {
      const notice = parse(request.cookies[name])
      const isOther = Object.hasOwn(request.query as object, 'other')
      if (notice && (isOther || !('email' in notice))) reply.clearCookie(name, attributes)
      return isOther ? null : notice
    },
  }
}

function parse(value: string | undefined): PageNotice | null {
  if (!value) return null
  try {
    return z.safeParse(Notice, JSON.parse(Buffer.from(value, 'base64url').toString())).data ?? null
  } catch {
    return null
  }
}

type Notices = ReturnType<typeof noticesOf>

/** The plain form's answer is always the page again, with a word about what became of it. */
export async function answerForm(
  reply: FastifyReply,
  notices: Notices,
  { here, email }: { here: string; email: string | undefined },
  work: () => Promise<PageNotice | null>,
) {
  const notice = await work().catch((error: unknown) => noticeOf(error, email))
  notices.keep(reply, notice)
  return reply.header('cache-control', 'no-store').redirect(here, 303)
}

/** Refusals that the next page says by itself: what has ended, and what is locked. */
const SAID_BY_PAGE = new Set(['not_found', 'share_expired', 'share_paused', 'share_exhausted', 'share_locked'])

/** A refusal in the page's words; what is no refusal is thrown on. */
function noticeOf(error: unknown, email: string | undefined): PageNotice | null {
  if (isConnectionError(error)) return { code: 'unavailable' }
  if (!(error instanceof AppError)) throw error
  const { code, retryAfter } = error
  if (SAID_BY_PAGE.has(code)) return null
  if (code === 'rate_limited') return { code, retry_after: retryAfter ?? 60, ...(email && { email }) }
  if (code === 'wrong_code') return { code, email: email ?? '' }
  if (code === 'wrong_password' || code === 'unavailable') return { code }
  if (code === 'validation_failed') return { code: 'check_input' }
  throw error
}
