import { MailError } from './mail-error.ts'
import type { OutgoingMail } from './mailer.ts'

/** One plain ASCII mailbox: nothing that a mail library could read as a list, a group, a name or a second header. */
const mailbox = /^[^@,;:<>()[\]\\"\s]+@[^@,;:<>()[\]\\"\s]+$/
const ascii = /^[!-~]{3,254}$/
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const isMailId = (id: string): boolean => uuid.test(id)

/** Refuses for good what no transport may see. The message names no address, since it ends up in logs. */
export function requireSendable({ id, to }: OutgoingMail): void {
  if (!isMailId(id)) throw new MailError('the mail has no uuid', { temporary: false })
  if (!ascii.test(to) || !mailbox.test(to)) {
    throw new MailError('the recipient is not one plain e-mail address', { temporary: false })
  }
}
