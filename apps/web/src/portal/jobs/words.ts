import { jobStatusWords } from '../../public/kinds/job-marks.ts'

/** What all pages say of a customer's jobs; each has more of its own beside it. */
export const words = {
  title: 'Jobs',
  statuses: jobStatusWords,
  untitled: 'Without a title yet',
  way: 'The way of this job',
  step: (at: number, of: number) => `, step ${at} of ${of}`,
  states: { done: ': done', now: ': now', ahead: ': still to come' },
}
