import type { AuditAction, JobStatus } from '@latchkey/contract'
import { listed, type Sentences } from './said.ts'
import { settingWords } from './setting-words.ts'

type JobAction = Extract<AuditAction, `${'job' | 'message' | 'customer'}.${string}`>

const moved: Record<JobStatus, string> = {
  draft: 'made a draft of the job',
  submitted: 'handed the job in',
  returned: 'returned the job to the customer',
  rejected: 'rejected the job',
  approved: 'approved the job',
  in_progress: 'began work on the job',
  on_hold: 'put the job on hold',
  completed: 'completed the job',
  cancelled: 'cancelled the job',
}

export const jobSentences: Sentences<JobAction> = {
  'job.created': { label: 'Job taken down', sentence: ({ reference, title }) => `took down ${reference}, ${title}` },
  'job.edited': {
    label: 'Job changed',
    sentence: ({ fields, reason }) => `changed ${listed(fields.map(settingWords))} of the job${because(reason)}`,
  },
  'job.drafted': {
    label: 'Draft saved',
    sentence: ({ fields }) =>
      fields.length === 0 ? 'began a draft' : `filled in ${listed(fields.map(settingWords))} of a draft`,
  },
  'job.discarded': { label: 'Draft thrown away', sentence: () => 'threw the draft away' },
  'job.submitted': {
    label: 'Job handed in',
    sentence: ({ from }) => (from === 'returned' ? 'handed the job in again' : moved.submitted),
  },
  'job.approved': { label: 'Job approved', sentence: ({ reason }) => `${moved.approved}${because(reason)}` },
  'job.rejected': { label: 'Job rejected', sentence: ({ reason }) => `${moved.rejected}${because(reason)}` },
  'job.returned': { label: 'Job returned', sentence: ({ reason }) => `${moved.returned}${because(reason)}` },
  'job.rated': { label: 'Job rated', sentence: ({ score }) => `gave the job ${score} of 5` },
  'job.status_changed': {
    label: 'Job moved on',
    sentence: ({ from, to, reason }) =>
      `${from === 'on_hold' && to === 'in_progress' ? 'went on with the job' : moved[to]}${because(reason)}`,
  },
  'job.deleted': { label: 'Job deleted', sentence: ({ reference, title }) => `deleted ${reference}, ${title}` },
  'job.task_added': { label: 'Task added', sentence: ({ title }) => `added the task ${title}` },
  'job.task_changed': {
    label: 'Task changed',
    sentence: ({ title, changes }) =>
      changes.status?.to === 'done'
        ? `finished the task ${title}`
        : `changed ${listed(Object.keys(changes).map(settingWords))} of the task ${title}`,
  },
  'job.task_removed': { label: 'Task removed', sentence: ({ title }) => `took away the task ${title}` },
  'job.note_added': { label: 'Note added', sentence: () => 'noted something for the shop' },
  'message.sent': {
    label: 'Message sent',
    sentence: ({ side }) => (side === 'shop' ? 'wrote to the customer' : 'wrote to the shop'),
  },
  'customer.created': { label: 'Customer added', sentence: ({ name }) => `added the customer ${name}` },
  'customer.changed': {
    label: 'Customer changed',
    sentence: ({ changes }) => `changed ${listed(Object.keys(changes).map(settingWords))} of a customer`,
  },
  'customer.invited': {
    label: 'Customer invited',
    sentence: ({ name, email }) => `invited ${name} (${email}) to the portal`,
  },
  'customer.registered': { label: 'Customer registered', sentence: () => 'registered at the portal' },
  'customer.joined': { label: 'Customer came to the portal', sentence: () => 'came to the portal' },
  'customer.profile_changed': {
    label: 'Profile changed',
    sentence: ({ changes }) => `changed ${listed(Object.keys(changes).map(settingWords))} of their profile`,
  },
  'customer.deactivated': { label: 'Customer shut out', sentence: ({ name }) => `shut ${name} out of the portal` },
  'customer.reactivated': {
    label: 'Customer let in again',
    sentence: ({ name }) => `let ${name} into the portal again`,
  },
  'customer.left': {
    label: 'Customer left the portal',
    sentence: ({ account_closed }) => (account_closed ? 'closed their account' : 'gave the portal up'),
  },
}

const because = (reason: string | null) => (reason ? `: “${reason}”` : '')
