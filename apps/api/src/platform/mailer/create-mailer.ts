import type { Mailer, MailerSettings } from './mailer.ts'
import { requireSendable } from './require-sendable.ts'

/** The one way out for mail. The provider's library is loaded with the first mail, and only the one that is needed. */
export function createMailer(settings: MailerSettings): Mailer {
  let opened: Promise<Mailer> | undefined
  return {
    async send(mail) {
      requireSendable(mail)
      opened ??= openTransport(settings)
      const transport = await opened
      await transport.send({ ...mail, subject: oneLine(mail.subject) })
    },
    async close() {
      const transport = await opened
      await transport?.close?.()
    },
  }
}

async function openTransport(settings: MailerSettings): Promise<Mailer> {
  switch (settings.kind) {
    case 'resend':
      return (await import('./resend-mailer.ts')).resendMailer(settings)
    case 'smtp':
      return (await import('./smtp-mailer.ts')).smtpMailer(settings)
    case 'outbox':
      return (await import('./outbox-mailer.ts')).outboxMailer(settings)
  }
}

/** The templates see to it already; a subject from elsewhere must not become a header either. */
function oneLine(subject: string): string {
  return subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
