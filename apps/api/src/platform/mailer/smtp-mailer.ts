import { createTransport } from 'nodemailer'
import { MailError } from './mail-error.ts'
import type { Mailer, SmtpSettings } from './mailer.ts'

/**
 * SMTP has no idempotency key: where only the server's last answer is lost, the next try sends the mail again. The same
 * Message-ID and date let mailboxes see that it is one mail, and waiting a minute for that answer makes it rare.
 */
const times = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 }

export function smtpMailer({ url, from }: SmtpSettings, timeouts: Partial<typeof times> = {}): Mailer {
  const transport = createTransport({
    ...times,
    ...timeouts,
    pool: true,
    url,
    maxConnections: 3,
    // Trying again is the queue's business.
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@([a-z0-9.-]+)/i.exec(from)?.[1] ?? 'latchkey.invalid'
  return {
    async send({ id, createdAt, to, subject, text, html }) {
      try {
        await transport.sendMail({
          messageId: `<${id}@${domain}>`,
          date: createdAt,
          from,
          to,
          subject,
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
      } catch (error) {
        throw toMailError(error)
      }
    },
    async close() {
      transport.close()
    },
  }
}

/** Final is what the server says of this recipient or this message; of our sender, log-in or line it may think better. */
function toMailError(error: unknown): MailError {
  const { code, command, permanent, responseCode, message } = error as Refusal
  const final = permanent === true && (command === 'RCPT TO' || command === 'DATA')
  return new MailError(`smtp: ${responseCode ?? code ?? 'error'}: ${message}`, { temporary: !final, cause: error })
}

type Refusal = Error & { code?: string; command?: string; permanent?: boolean; responseCode?: number }
