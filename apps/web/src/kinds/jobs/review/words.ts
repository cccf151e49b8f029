import type { JobStatus } from '@latchkey/contract'
import { jobStatusWords } from '../../../public/kinds/job-marks.ts'

const is = (status: JobStatus) => jobStatusWords[status].toLowerCase()

export const words = {
  title: 'Review',
  waiting: (count: string) => (count === '1' ? '1 job waits for an answer.' : `${count} jobs wait for an answer.`),
  failed: 'What waits could not be loaded',
  jobFailed: 'The job could not be loaded',
  empty: 'Nothing waits',
  emptyWhy: 'What customers hand in at the portal comes here, the oldest first.',
  seeJobs: 'See all jobs',
  list: 'Waiting for review',
  again: 'Handed in again',
  files: (count: number) => (count === 1 ? '1 file' : `${count} files`),
  job: (reference: string) => `Job ${reference}`,
  handedIn: 'Handed in',
  open: 'Open job page',
  next: 'Next job',
  previous: 'Previous job',
  keys: { j: 'next job', k: 'previous job' },
  verdict: 'Your answer',
  approved: (reference: string, name: string) => `${reference} is approved. ${name} is told.`,
  returned: (reference: string, name: string) => `${reference} went back. ${name} is told why and can change it.`,
  rejected: (reference: string, name: string) => `${reference} is turned down. ${name} is told why.`,
  customer: 'The customer',
  since: {
    returned: 'Changed since it was returned',
    because: 'It was returned because:',
    nothing: 'No field is another than it was then.',
    meanwhile: 'Changed while you looked',
    meanwhileWhy: 'Nothing was decided yet. Look at this, then answer again.',
    reason: (reason: string) => `Because: ${reason}`,
  },
  left: {
    one: (reference: string, status: JobStatus) => `${reference} left the queue: it is ${is(status)}.`,
    gone: (reference: string) => `${reference} left the queue: it is no longer there.`,
    many: (count: number) => `${count} jobs left the queue: somebody else answered them.`,
    here: (status: JobStatus) => `It no longer waits: it is ${is(status)}.`,
  },
}
