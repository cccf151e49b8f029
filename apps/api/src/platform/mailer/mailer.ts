export type OutgoingMail = {
  /** The queue row's uuid. A provider that gets it twice sends one mail. */
  id: string
  createdAt: Date
  kind: string
  to: string
  subject: string
  text: string
  html: string
  links: string[]
}

export type Mailer = {
  /** Resolves when the mail is accepted, else throws a MailError. */
  send(mail: OutgoingMail): Promise<void>
  /** Ends open connections, so that the process can. */
  close?(): Promise<void>
}

export type ResendSettings = { kind: 'resend'; apiKey: string; from: string; baseUrl?: string | null }
export type SmtpSettings = { kind: 'smtp'; url: string; from: string }
export type OutboxSettings = { kind: 'outbox'; folder: string }
export type MailerSettings = ResendSettings | SmtpSettings | OutboxSettings
