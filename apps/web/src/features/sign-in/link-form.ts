import type { inspectLink, ReplyOf } from '@latchkey/contract'
import { isProblem } from '../../lib/call-error.ts'

export type MailedLink = ReplyOf<typeof inspectLink>

/** What the form behind a mailed link is given. */
export interface LinkFormProps {
  token: string
  link: MailedLink
  onRanOut: () => void
}

/** A link may run out, or be used elsewhere, while its form stands open: then the page says so in the form's place. */
export const runsOut =
  <Body>(onRanOut: () => void, send: (body: Body) => Promise<void>) =>
  async (body: Body) => {
    try {
      await send(body)
    } catch (error) {
      if (!isProblem(error, 'link_expired')) throw error
      onRanOut()
    }
  }
