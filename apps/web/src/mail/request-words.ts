import { cleanMessage, cleanName, cleanStranger, greeting } from './clean-name.ts'
import type { MailWords } from './mail-content.ts'
import { momentInWords } from './moment-in-words.ts'

type RequestMail = 'access_requested' | 'access_declined' | 'share_reopened'

/** Somebody outside asks to be let in, or that a link is opened again, and is answered. */
export const requestWords: MailWords<RequestMail> = {
  access_requested: ({ name, title, wants, asker, company, message, fromWithin, link }) => {
    const who = cleanStranger(asker, company)
    const short = cleanStranger(asker, null, 30)
    const thing = cleanName(title, 120)
    const written = cleanMessage(message ?? '', 1000)
    const asked =
      wants === 'access'
        ? `${who} ${fromWithin ? 'wants to see' : 'came through your link to'} “${thing}” and asks for access by name.`
        : `Your link to “${thing}” has run out. ${who} asks you to open it again.`
    return {
      subject:
        wants === 'access'
          ? `${short} asks for access to “${cleanName(title, 50)}”`
          : `${short} asks to open “${cleanName(title, 50)}” again`,
      preview: 'Nothing changes until you decide.',
      title: wants === 'access' ? 'Somebody asks for access' : 'Somebody asks to open a link again',
      parts: [
        greeting(name),
        asked,
        ...(written === '' ? [] : ['They write:', { quote: written }]),
        'Nothing changes until you decide.',
      ],
      action: { label: 'See the request', url: link },
      foot: `You get this mail because ${fromWithin ? 'you decide who can see it' : 'you made the link that they used'}.`,
    }
  },

  access_declined: ({ workspaceName, title, wants }) => {
    const shop = cleanName(workspaceName)
    const thing = cleanName(title, 120)
    return {
      subject:
        wants === 'access' ? `No access to “${cleanName(title, 60)}”` : `“${cleanName(title, 60)}” is not opened again`,
      preview: `${shop} has decided about your request.`,
      title: wants === 'access' ? 'You were not given access' : 'The link is not opened again',
      parts: [
        wants === 'access'
          ? `You asked ${shop} for access to “${thing}”. They decided against it.`
          : `You asked ${shop} to open the link to “${thing}” again. They decided against it.`,
        'If you think that is a mistake, talk to them.',
      ],
      foot: 'You get this mail because somebody asked with this address. If it was not you, do nothing.',
    }
  },

  share_reopened: ({ workspaceName, title, until, link }) => {
    const shop = cleanName(workspaceName)
    const life = until ? `It works until ${momentInWords(until)}.` : `It works until ${shop} stops sharing it.`
    return {
      subject: `“${cleanName(title, 60)}” is open again`,
      preview: life,
      title: 'Your link is open again',
      parts: [`You asked ${shop} to open the link to “${cleanName(title, 120)}” again, and they did.`, life],
      action: { label: 'Open it', url: link },
      foot: 'You get this mail because you asked with this address.',
    }
  },
}
