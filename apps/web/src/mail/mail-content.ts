import type { MailData, MailKind } from '@latchkey/contract'

/** A sentence or two, what somebody wrote, a code to type, or facts in a column. */
export type MailPart = string | { quote: string } | { code: string } | { facts: [label: string, value: string][] }

/** What a mail says. Its HTML and its plain text are both made from this. */
export type MailContent = {
  subject: string
  /** The line that a mail program shows beside the subject. */
  preview: string
  title: string
  parts: MailPart[]
  action?: { label: string; url: string }
  secondary?: { sentence: string; label: string; url: string }
  /** Why this person got the mail, and what to do if it was not meant for them. */
  foot: string
}

export type MailWords<K extends MailKind> = { [Kind in K]: (data: MailData[Kind]) => MailContent }
