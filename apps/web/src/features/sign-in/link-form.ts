import type { inspectLink, ReplyOf } from '@latchkey/contract'

export type MailedLink = ReplyOf<typeof inspectLink>

/** What the form behind a mailed link is given. */
export interface LinkFormProps {
  token: string
  link: MailedLink
  onRanOut: () => void
}
