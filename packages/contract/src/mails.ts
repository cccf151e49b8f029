import type { JobStatus } from './job-lifecycle.ts'

/** What each mail says and links to: the data of its template. Links are absolute, built from APP_URL. */
export type MailData = {
  verify: { name: string; link: string }
  known_account: { signInLink: string; resetLink: string }
  reset: { name: string; link: string }
  password_changed: { name: string; resetLink: string }
  email_change: { name: string; newEmail: string; link: string }
  email_change_requested: { name: string; newEmail: string; resetLink: string }
  email_changed: { name: string; newEmail: string }
  /** `lock`: what it takes beside the link. `until`: ISO 8601, null for no end. */
  share: {
    senderName: string
    workspaceName: string
    title: string
    message: string
    lock: 'password' | 'code' | null
    until: string | null
    link: string
  }
  /** `title`: of what it opens; null for the inbox. No link: the code is typed where it was asked for. */
  code: { code: string; minutes: number; title: string | null }
  /** To whoever made the link; links lead into the app. */
  share_opened: { name: string; title: string; note: string | null; at: string; link: string }
  share_expiring: { name: string; title: string; note: string | null; until: string; link: string }
  access_requested: {
    name: string
    title: string
    wants: 'access' | 'reopening'
    asker: string
    company: string | null
    message: string | null
    /** They asked signed in and not through a link. */
    fromWithin?: true
    link: string
  }
  access_declined: { workspaceName: string; title: string; wants: 'access' | 'reopening' }
  share_reopened: { workspaceName: string; title: string; until: string | null; link: string }
  collaborator_invitation: { inviterName: string; workspaceName: string; title: string; role: string; link: string }
  /** To somebody with an account, who asked and is in now. */
  access_approved: { workspaceName: string; title: string; role: string; link: string }
  collaborator_role_changed: { changerName: string; workspaceName: string; title: string; role: string; link: string }
  collaborator_removed: { workspaceName: string; title: string }
  response_received: {
    name: string
    title: string
    contractor: string
    company: string | null
    decision: 'accept' | 'decline'
    price: string | null
    earliestDate: string | null
    reason: string | null
    message: string | null
    link: string
  }
  response_accepted: { workspaceName: string; title: string; contractor: string; link: string | null }
  response_declined: { workspaceName: string; title: string; contractor: string }
  /** To the customer: where their job stands now. */
  job_status: {
    name: string
    workspaceName: string
    reference: string
    title: string
    status: JobStatus
    reason: string | null
    link: string
  }
  /** To the customer: what the shop wrote. */
  job_message: { name: string; workspaceName: string; reference: string; title: string; message: string; link: string }
  /** To the shop, from here on. `again`: it had been returned. */
  job_submitted: {
    name: string
    customer: string
    reference: string
    title: string
    again: boolean
    waits: boolean
    link: string
  }
  job_cancelled: {
    name: string
    customer: string
    reference: string
    title: string
    reason: string | null
    link: string
  }
  customer_message: { name: string; customer: string; reference: string; title: string; message: string; link: string }
  /** To those who look after it. */
  webhook_paused: { name: string; address: string; reason: 'gone' | 'failing'; link: string }
  member_invitation: { inviterName: string; workspaceName: string; role: string; link: string }
  customer_invitation: { workspaceName: string; name: string; link: string }
  /** To somebody who registered where only those come in whom the shop invited. */
  portal_closed: { workspaceName: string; name: string }
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
