import type { JobSource, JobStatus } from '@latchkey/contract'
import { deliveryWords, intakeExamples, intakeHelp, intakeLabels } from '../../lib/intake-words.ts'
import { priorityWords } from '../../lib/priority-words.ts'
import { jobStatusWords, taskStatusWords } from '../../public/kinds/job-marks.ts'

/** Outsiders are told that it is handed in; the shop, that it is its turn. */
const statuses: Record<JobStatus, string> = { ...jobStatusWords, submitted: 'Waiting for review' }

const sources: Record<JobSource, string> = { portal: 'Portal', phone: 'Phone', counter: 'Counter' }

/** What all screens of jobs say; each has more of its own beside it. */
export const words = {
  title: 'Jobs',
  loading: 'Loading',
  statuses,
  priorities: priorityWords,
  taskStatuses: taskStatusWords,
  deliveries: deliveryWords,
  sources,
  fields: intakeLabels,
  fieldHelp: intakeHelp,
  fieldExamples: intakeExamples,
  status: 'Status',
  priority: intakeLabels.priority,
  type: intakeLabels.job_type,
  customer: 'Customer',
  noCustomer: 'No customer',
  source: 'Came in by',
  share: 'Share',
  save: 'Save',
  discard: 'Discard',
  menuOf: (reference: string) => `Actions for ${reference}`,
  moveTo: (status: JobStatus) => `Move to ${statuses[status].toLowerCase()}`,
  moved: (reference: string, status: JobStatus) => `${reference} is now ${statuses[status].toLowerCase()}.`,
  tasksDone: (done: number, total: number) => `${done.toLocaleString()} of ${total.toLocaleString()} tasks`,
  noTasks: 'No tasks',
  upToDate: 'Somebody else changed this first. What you see is up to date now: choose again.',
}

/** The shop writes its types in small letters; alone they begin with a large one. */
export const typeWords = (type: string) => type.charAt(0).toLocaleUpperCase() + type.slice(1)
