import type { JobStatus, MailData } from '@latchkey/contract'
import { cleanMessage, cleanName, greeting } from './clean-name.ts'
import type { MailPart, MailWords } from './mail-content.ts'

type Stood = MailData['job_status']

/** What a status means to the customer: for the subject, and what happens next. */
const statuses: Record<JobStatus, { is: string; next: string }> = {
  draft: { is: 'is a draft', next: 'Hand it in when it is complete.' },
  submitted: { is: 'has arrived', next: 'The shop looks at it next. You can still change it.' },
  returned: { is: 'needs another look from you', next: 'Change what has to be changed, and hand it in again.' },
  rejected: { is: 'is not taken on', next: 'If you have questions, write to the shop.' },
  approved: { is: 'is approved', next: 'The shop begins when it is its turn.' },
  in_progress: { is: 'is being worked on', next: 'You can follow it as it goes on.' },
  on_hold: { is: 'is on hold', next: 'You hear when it goes on.' },
  completed: { is: 'is completed', next: 'You can say how it was.' },
  cancelled: { is: 'is cancelled', next: 'There is nothing to do.' },
}

/** What customers hear of their jobs. */
export const customerJobWords: MailWords<'job_status' | 'job_message'> = {
  job_status: (job) => {
    const { name, workspaceName, title, status, link } = job
    const { is, next } = statuses[status]
    return {
      subject: `${named(job)} ${is}`,
      preview: next,
      title: `Your job ${is}`,
      parts: [
        greeting(name),
        `${cleanName(workspaceName)}: ${cleanName(job.reference, 20)} “${cleanName(title, 120)}” ${is}.`,
        ...reasonOf(job),
        next,
      ],
      action: { label: 'Open the job', url: link },
      foot: FOOT,
    }
  },

  job_message: (job) => {
    const shop = cleanName(job.workspaceName)
    return {
      subject: `${cleanName(job.workspaceName, 30)} writes about ${named(job)}`,
      preview: cleanName(job.message, 100),
      title: 'A message for you',
      parts: [
        greeting(job.name),
        `${shop} writes about ${cleanName(job.reference, 20)} “${cleanName(job.title, 120)}”:`,
        { quote: cleanMessage(job.message) },
        'Answer in the portal: an answer to this mail is not read.',
      ],
      action: { label: 'Read and answer', url: job.link },
      foot: FOOT,
    }
  },
}

const FOOT =
  'You get this mail because you are a customer there. Which mail you want, you say in the portal under your profile.'

const named = ({ reference, title }: Pick<Stood, 'reference' | 'title'>) =>
  `${cleanName(reference, 12)} “${cleanName(title, 30)}”`

function reasonOf({ reason }: Stood): MailPart[] {
  const said = cleanMessage(reason ?? '', 2000)
  return said === '' ? [] : ['The reason:', { quote: said }]
}
