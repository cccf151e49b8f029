/** What each mail says and links to: the data of its template. Links are absolute, built from APP_URL. */
export type MailData = {
  verify: { name: string; link: string }
  known_account: { signInLink: string; resetLink: string }
  reset: { name: string; link: string }
  password_changed: { name: string; resetLink: string }
  email_change: { name: string; newEmail: string; link: string }
  email_change_requested: { name: string; newEmail: string; resetLink: string }
  email_changed: { name: string; newEmail: string }
  member_invitation: { inviterName: string; workspaceName: string; role: string; link: string }
}

export type MailKind = keyof MailData

/** The shop in whose name a mail goes out; null where Latchkey itself writes. */
export type MailBrand = { name: string; accent: string | null; logoUrl: string | null } | null

export type RenderedMail = {
  subject: string
  text: string
  html: string
  /** links[0] is the one to press. */
  links: string[]
}

/** The interface of the compiled template bundle. */
export type RenderMail = <K extends MailKind>(kind: K, data: MailData[K], brand: MailBrand) => RenderedMail
