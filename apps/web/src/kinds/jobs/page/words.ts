import type { JobStatus } from '@latchkey/contract'
import { jobStatusWords } from '../../../public/kinds/job-marks.ts'

/** What the page of one job says beside what all screens of jobs say. */
export const words = {
  failed: 'The job could not be loaded',
  back: 'See all jobs',
  job: 'Job',
  standing: 'Where it stands',
  now: (status: JobStatus) => `Now ${jobStatusWords[status].toLowerCase()}.`,
  steps: {
    approve: 'Approve',
    start: 'Start work',
    goOn: 'Go on',
    hold: 'Put on hold',
    submit: 'Hand in',
    returned: {
      open: 'Return…',
      title: (reference: string) => `Return ${reference} to the customer?`,
      what: 'The customer can change it and hand it in again. They read your reason.',
      send: 'Return job',
    },
    rejected: {
      open: 'Reject…',
      title: (reference: string) => `Reject ${reference}?`,
      what: 'It ends here and cannot be taken up again. The customer reads your reason.',
      send: 'Reject job',
    },
    completed: {
      open: 'Complete…',
      title: (reference: string) => `Complete ${reference}?`,
      what: 'It is done from then on. This cannot be undone.',
      send: 'Complete job',
    },
    cancelled: {
      open: 'Cancel job…',
      title: (reference: string) => `Cancel ${reference}?`,
      what: 'It ends here and cannot be taken up again. What was written stays to be read.',
      send: 'Cancel job',
    },
    notYet: 'Not yet',
    openTasks: (count: number) =>
      count === 1 ? '1 task is not done.' : `${count.toLocaleString()} tasks are not done.`,
    reason: 'Reason',
    reasonMissing: 'Say why',
  },
  details: {
    title: 'Details',
    edit: 'Edit',
    empty: (fields: string) => `Not filled in: ${fields}.`,
    saved: 'Saved.',
    savedTogether: 'Saved, together with what somebody else changed meanwhile.',
    reason: 'Reason for the change',
    reasonHint: 'It stands beside the change in the history.',
    customerFailed: 'The customers could not be loaded.',
    findCustomer: 'Find a customer',
    moreCustomers: 'Only the first 50 are listed. Write a name to find others.',
  },
  facts: { title: 'Facts', reference: 'Reference', created: 'Taken down', changed: 'Changed' },
  take: { open: 'Export', csv: 'As CSV', json: 'As JSON' },
  remove: {
    open: 'Delete',
    title: (reference: string) => `Delete ${reference}?`,
    what: 'It leaves the list at once, with its tasks, files and messages. Links to it stop working and whoever had access loses it. This cannot be undone.',
    send: 'Delete job',
    done: (reference: string) => `${reference} is deleted.`,
  },
}
