import type { MailData } from '@latchkey/contract'
import { cleanMessage, cleanName, cleanStranger, greeting } from './clean-name.ts'
import type { MailPart, MailWords } from './mail-content.ts'
import { dayInWords } from './moment-in-words.ts'

type ResponseMail = 'response_received' | 'response_accepted' | 'response_declined'
type Received = MailData['response_received']

/** A contractor answers what was shared with them, and hears what came of it. */
export const responseWords: MailWords<ResponseMail> = {
  response_received: (response) => {
    const { name, title, contractor, company, decision, link } = response
    const offers = decision === 'accept'
    const who = cleanStranger(contractor, company)
    const does = offers ? 'offers to do' : 'declines'
    return {
      subject: `${cleanStranger(contractor, null, 30)} ${does} “${cleanName(title, 50)}”`,
      preview: offers ? offerInBrief(response) : 'They will not do it.',
      title: offers ? 'You have an offer' : 'A contractor declines',
      parts: [
        greeting(name),
        `${who} ${does} “${cleanName(title, 120)}”.`,
        ...facts(response),
        ...quoted('Their reason:', response.reason),
        ...quoted('They write:', response.message),
      ],
      action: { label: offers ? 'Compare and decide' : 'See the answer', url: link },
      foot: 'You get this mail because you made the link through which they answered.',
    }
  },

  response_accepted: ({ workspaceName, title, contractor, link }) => {
    const shop = cleanName(workspaceName)
    return {
      subject: `Your offer for “${cleanName(title, 60)}” is accepted`,
      preview: `${shop} takes it.`,
      title: 'Your offer is accepted',
      parts: [
        greeting(contractor),
        `${shop} takes your offer for “${cleanName(title, 120)}”.`,
        'Agree with them on what comes next.',
      ],
      ...(link ? { action: { label: 'See what it is about', url: link } } : {}),
      foot: `You get this mail because an offer was made with this address. If it was not you, let ${shop} know.`,
    }
  },

  response_declined: ({ workspaceName, title, contractor }) => {
    const shop = cleanName(workspaceName)
    return {
      subject: `Your offer for “${cleanName(title, 60)}” is not taken`,
      preview: `${shop} has decided.`,
      title: 'Your offer is not taken',
      parts: [
        greeting(contractor),
        `${shop} does not take your offer for “${cleanName(title, 120)}”. Thank you for making it.`,
        'There is nothing to do.',
      ],
      foot: 'You get this mail because an offer was made with this address.',
    }
  },
}

const priceOf = ({ price }: Received) => (price ? cleanName(price) : 'not said')
const earliest = ({ earliestDate }: Received) => (earliestDate ? dayInWords(earliestDate) : 'not said')

const offerInBrief = (response: Received) => `Price: ${priceOf(response)}. Earliest date: ${earliest(response)}.`

/** An offer that leaves a figure out says so; who declines owes none. */
function facts(response: Received): MailPart[] {
  if (response.decision === 'decline') return []
  return [
    {
      facts: [
        ['Price', priceOf(response)],
        ['Earliest date', earliest(response)],
      ],
    },
  ]
}

function quoted(lead: string, message: string | null): MailPart[] {
  const written = cleanMessage(message ?? '', 1000)
  return written === '' ? [] : [lead, { quote: written }]
}
