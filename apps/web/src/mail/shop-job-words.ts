import { cleanMessage, cleanName, cleanStranger, greeting } from './clean-name.ts'
import type { MailWords } from './mail-content.ts'

type ShopMail = 'job_submitted' | 'job_cancelled' | 'customer_message'

/** What the people of a shop hear of what its customers do. */
export const shopJobWords: MailWords<ShopMail> = {
  job_submitted: ({ again, waits, link, ...job }) => {
    const next = waits ? 'It waits for somebody to look at it.' : 'It is approved: nobody has to look at it first.'
    return {
      subject: `${named(job)} ${again ? 'is handed in again' : 'is handed in'}`,
      preview: next,
      title: again ? 'A job is handed in again' : 'A job is handed in',
      parts: [greeting(job.name), `${whoOf(job)} handed in ${inFull(job)}${again ? ' again' : ''}.`, next],
      action: { label: waits ? 'Look at it' : 'Open the job', url: link },
      foot: FOOT,
    }
  },

  job_cancelled: ({ reason, link, ...job }) => {
    const said = cleanMessage(reason ?? '', 2000)
    return {
      subject: `${named(job)} is called off`,
      preview: `${whoOf(job)} does not want it any more.`,
      title: 'A job is called off',
      parts: [
        greeting(job.name),
        `${whoOf(job)} called off ${inFull(job)}.`,
        ...(said === '' ? [] : ['Their reason:', { quote: said }]),
      ],
      action: { label: 'Open the job', url: link },
      foot: FOOT,
    }
  },

  customer_message: ({ message, link, ...job }) => ({
    subject: `${cleanStranger(job.customer, null, 30)} writes about ${named(job)}`,
    preview: cleanName(message, 100),
    title: 'A customer writes',
    parts: [greeting(job.name), `${whoOf(job)} writes about ${inFull(job)}:`, { quote: cleanMessage(message) }],
    action: { label: 'Read and answer', url: link },
    foot: FOOT,
  }),
}

type Named = { customer: string; reference: string; title: string }

const FOOT = 'You get this mail because you work there. Which mail you want, you say in your profile.'

const whoOf = ({ customer }: Named) => cleanStranger(customer, null)
const named = ({ reference, title }: Named) => `${cleanName(reference, 12)} “${cleanName(title, 30)}”`
const inFull = ({ reference, title }: Named) => `${cleanName(reference, 20)} “${cleanName(title, 120)}”`
