import type { Mailer, OutgoingMail } from '../platform/mailer/mailer.ts'

/** Takes every mail, and hands them out as they come: `take` waits for the next one that nobody has taken. */
export function createMailbox() {
  const mails: OutgoingMail[] = []
  const taken = new Set<OutgoingMail>()
  let arrived: (() => void)[] = []

  const mailer: Mailer = {
    async send(mail) {
      mails.push(mail)
      for (const tell of arrived.splice(0)) tell()
    },
  }

  async function take(to: string, kind: string): Promise<OutgoingMail> {
    for (;;) {
      const mail = mails.find((one) => one.to === to && one.kind === kind && !taken.has(one))
      if (mail) {
        taken.add(mail)
        return mail
      }
      await new Promise<void>((resolve) => {
        arrived = [...arrived, resolve]
      })
    }
  }

  return {
    ...mailer,
    mails,
    take,
    /** The token of the link to press. */
    async takeToken(to: string, kind: string) {
      const [link = ''] = (await take(to, kind)).links
      return new URL(link).searchParams.get('token') ?? ''
    },
  }
}
