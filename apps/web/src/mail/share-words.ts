import type { MailData } from '@latchkey/contract'
import { cleanMessage, cleanName, greeting } from './clean-name.ts'
import type { MailPart, MailWords } from './mail-content.ts'
import { momentInWords } from './moment-in-words.ts'

type ShareMail = 'share' | 'code' | 'share_opened' | 'share_expiring'

/** A link on its way: to whom it is for, through its lock, and back to whoever made it. */
export const shareWords: MailWords<ShareMail> = {
  share: ({ senderName, workspaceName, title, message, lock, until, link }) => {
    const sender = cleanName(senderName)
    const shop = cleanName(workspaceName)
    const written = cleanMessage(message)
    const life = until
      ? `The link works until ${momentInWords(until)}.`
      : `The link works until ${shop} stops sharing it.`
    return {
      subject: `${cleanName(senderName, 30)} shares “${cleanName(title, 50)}” with you`,
      preview: written === '' ? life : cleanName(written, 120),
      title: cleanName(title, 120),
      parts: [
        `${sender} of ${shop} shares this with you${written === '' ? '.' : ' and writes:'}`,
        ...quoted(written),
        life,
        ...lockParts(lock, sender),
      ],
      action: { label: 'Open it', url: link },
      foot: `You get this mail because ${sender} of ${shop} entered your address. If you do not know them, do nothing.`,
    }
  },

  code: ({ code, minutes, title }) => {
    const digits = cleanName(code, 12)
    return {
      subject: `${digits} is your code${title ? ` for “${cleanName(title, 50)}”` : ''}`,
      preview: `It works for ${minutes} minutes.`,
      title: 'Your code',
      parts: [
        title
          ? `Type it on the page where you asked for it, to open “${cleanName(title, 120)}”.`
          : 'Type it on the page where you asked for it, to see what was shared with you.',
        { code: digits },
        `It works for ${minutes} minutes. If you did not ask for it, do nothing.`,
      ],
      foot: 'You get this mail because somebody entered this address to open what was shared with it. Without the code nobody gets in, so pass it on to nobody.',
    }
  },

  share_opened: ({ name, title, note, at, link }) => ({
    subject: `Your link to “${cleanName(title, 60)}” was opened`,
    preview: `For the first time, on ${momentInWords(at)}.`,
    title: 'Your link was opened',
    parts: [
      greeting(name),
      `Your link to “${cleanName(title, 120)}” was opened for the first time, on ${momentInWords(at)}.`,
      ...noted(note),
    ],
    action: { label: 'See who opened it', url: link },
    foot: 'You get this mail because you asked to be told when this link is opened. It comes once.',
  }),

  share_expiring: ({ name, title, note, until, link }) => ({
    subject: `Your link to “${cleanName(title, 60)}” runs out soon`,
    preview: `It works until ${momentInWords(until)}.`,
    title: 'Your link runs out soon',
    parts: [
      greeting(name),
      `Your link to “${cleanName(title, 120)}” works until ${momentInWords(until)}. After that nobody can open it.`,
      ...noted(note),
      'If it is still needed, give it more time. If not, there is nothing to do.',
    ],
    action: { label: 'Give it more time', url: link },
    foot: 'You get this mail because you made this link.',
  }),
}

function lockParts(lock: MailData['share']['lock'], sender: string): MailPart[] {
  if (lock === 'password')
    return [`It takes a password too, which is not in this mail: ${sender} gives it to you separately.`]
  if (lock === 'code')
    return ['It opens for this mailbox only: when you open it, a code of six digits is mailed to you.']
  return []
}

const quoted = (message: string): MailPart[] => (message === '' ? [] : [{ quote: message }])

/** A shop with many links to one thing knows this one by its note. */
function noted(note: string | null): MailPart[] {
  const line = cleanName(note ?? '', 200)
  return line === '' ? [] : [{ facts: [['Your note', line]] }]
}
