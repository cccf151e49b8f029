import type { PersonContext } from './context.ts'
import type { Tx } from './transact.ts'

export type Mailed = 'sent' | 'waits' | 'none'

/**
 * A mail that one person's doing sends to somebody else. So many go out in an hour, and those past that wait; one mailbox
 * gets fewer of them, and further ones are not sent at all. Counted as part of the change, so that one that fails counts none.
 */
export async function mailOthers(
  { db }: Tx,
  { limiter, person }: PersonContext,
  email: string,
  mail: (waitSeconds: number) => Promise<void>,
): Promise<Mailed> {
  const counted = limiter.within(db)
  // First what all mails of this person share: two of their changes at once take turns there, and never in a circle.
  const waitSeconds = await counted.takeOrWait('mail', person.id)
  if (!(await counted.tryTakeForMailbox('mail', email, person.id))) {
    await counted.giveBack('mail', person.id)
    return 'none'
  }
  await mail(waitSeconds)
  return waitSeconds === 0 ? 'sent' : 'waits'
}
