import type { JobStatus } from '@latchkey/contract'
import { words as jobs } from '../words.ts'

/** What the page of one job says to its customer. */
export const words = {
  failed: 'The job could not be loaded',
  back: 'See all jobs',
  nowhere: {
    title: 'No such job here',
    why: 'The address may be mistyped, or the job is not one of yours.',
  },
  standing: 'Where it stands',
  answers: {
    returned: (shop: string) => `${shop} sent it back to you`,
    rejected: (shop: string) => `${shop} turned it down`,
    cancelled: (shop: string) => `${shop} cancelled it`,
    cancelledByMe: 'You cancelled it',
    other: (shop: string) => `${shop} says`,
    noReason: 'No reason was given.',
  },
  of: (who: string, shop: string) => `${who}, ${shop}`,
  you: 'You',
  correct: 'Correct it',
  handIn: {
    send: 'Submit again',
    done: 'Submitted again. The shop looks at it.',
  },
  cancel: {
    open: 'Cancel job…',
    title: (reference: string) => `Cancel ${reference}?`,
    what: (shop: string) =>
      `${shop} is told, and work on it stops. It cannot be taken up again; what was written stays to be read.`,
    reason: 'Why?',
    reasonHint: 'The shop reads it.',
    send: 'Cancel job',
    done: 'The job is cancelled.',
  },
  rate: {
    title: 'Your rating',
    open: 'Rate this job',
    ask: (shop: string) => `How was it with ${shop}?`,
    what: 'The shop reads it. You can change it later.',
    change: 'Change it',
    score: 'Your rating',
    scores: { 5: 'Very good', 4: 'Good', 3: 'All right', 2: 'Not good', 1: 'Bad' },
    of: (score: number) => `${score} of 5`,
    missing: 'Choose one',
    comment: 'A sentence about it',
    send: 'Send rating',
    done: 'Your rating is kept.',
  },
  messages: {
    title: 'Messages',
    empty: (shop: string) => `Nothing said yet. Ask ${shop} whatever you like to know.`,
    failed: 'The messages could not be loaded',
    write: (shop: string) => `Write to ${shop}`,
    send: 'Send message',
    added: 'The message is sent.',
  },
  details: {
    title: 'Details',
    edit: 'Edit',
    empty: (fields: string) => `Not filled in: ${fields}.`,
    lock: 'locked',
    reason: 'Why?',
    reasonHint: 'The shop sees it.',
    save: 'Save',
    discard: 'Discard',
    saved: 'Saved.',
    savedTogether: 'Saved, together with what the shop changed meanwhile.',
    left: (count: number) =>
      count === 0
        ? 'You have used up your changes for this hour. What you type is kept; save it a little later.'
        : count === 1
          ? 'You can save once more within this hour.'
          : `You can save ${count} more times within this hour.`,
    tooMany: (wait: string) =>
      `You changed your jobs many times within an hour. What you typed is kept: save it in ${wait}.`,
  },
  locked: {
    approved: (shop: string, fields: string) => `${shop} has approved this job: ${fields} can no longer be changed.`,
    notLet: (shop: string) => `${shop} does not let you change jobs here.`,
    over: (status: JobStatus) => `It is ${jobs.statuses[status].toLowerCase()}: nothing of it can be changed any more.`,
    field: 'Locked since the shop approved it.',
    typed: (text: string) => `You wrote “${text}”, which cannot be saved any more.`,
    typedNothing: 'You emptied it, which cannot be saved any more.',
    leave: 'Leave it as it is',
    write: 'Write to them',
  },
  tasks: {
    title: 'Tasks',
    show: 'Task by task',
    list: 'Tasks in their order',
    failed: 'The tasks could not be loaded',
  },
  history: {
    title: 'History',
    lead: 'Every change since you submitted it, from the first one on.',
    failed: 'The history could not be loaded',
    empty: 'Nothing was changed yet.',
    earlier: (count: number) => `Show ${count.toLocaleString()} earlier`,
  },
}
