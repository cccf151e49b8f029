import { type ErrorResponse, Resend } from 'resend'
import { MailError } from './mail-error.ts'
import type { Mailer, ResendSettings } from './mailer.ts'

/** Answers that the very same mail would get again. All else, a wrong key too, may be mended before the next try. */
const finalStatuses = new Set([400, 413, 422, 451])

/** The key was accepted before with another body, such as one rendered by an older template: that mail is out. */
const alreadySent = 'invalid_idempotent_request'

export function resendMailer({ apiKey, from, baseUrl }: ResendSettings, timeoutMs = 10_000): Mailer {
  const resend = new Resend(apiKey, { baseUrl: baseUrl?.replace(/\/+$/, '') })
  return {
    async send({ id, to, subject, text, html }) {
      const { error, headers } = await resend.emails.send(
        { from, to, subject, text, html, headers: { 'Auto-Submitted': 'auto-generated' } },
        { idempotencyKey: id, signal: AbortSignal.timeout(timeoutMs) },
      )
      if (error && error.name !== alreadySent) throw toMailError(error, headers?.['retry-after'])
    },
  }
}

function toMailError({ name, statusCode, message }: ErrorResponse, retryAfter: string | undefined): MailError {
  const ours = name === 'invalid_from_address'
  const final = !ours && finalStatuses.has(statusCode ?? 0)
  return new MailError(`resend: ${statusCode ?? 'no answer'} ${name}: ${message}`, {
    temporary: !final,
    retryAfterSeconds: final ? undefined : seconds(retryAfter),
  })
}

/** Retry-After is a number of seconds or a date. */
function seconds(retryAfter: string | undefined): number | undefined {
  if (!retryAfter) return undefined
  const number = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000
  return Number.isFinite(number) ? Math.max(0, Math.ceil(number)) : undefined
}
