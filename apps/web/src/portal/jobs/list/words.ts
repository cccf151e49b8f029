import type { JobStatus } from '@latchkey/contract'
import { words as jobs } from '../words.ts'

const many = (count: number, one: string, more: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString()} ${more}`

export const words = {
  home: 'Your jobs',
  begin: 'New job',
  mayNot: (shop: string) => `${shop} does not take new jobs from you here. Talk to them if you need something done.`,
  failed: 'Your jobs could not be loaded',
  wants: (shop: string) => `${shop} wants something from you`,
  wrote: (shop: string, count: number) => `${shop} wrote to you: ${many(count, 'new message', 'new messages')}`,
  drafts: 'Still to be submitted',
  allDrafts: (count: number) => `All ${count.toLocaleString()} drafts`,
  recent: 'Changed last',
  counts: 'Jobs by status',
  inStatus: (status: JobStatus, count: number) => `${count.toLocaleString()} ${jobs.statuses[status].toLowerCase()}`,
  all: (count: number) => (count === 1 ? 'The list of your jobs' : `All ${count.toLocaleString()} jobs`),
  none: 'No jobs yet',
  noneWhy: 'Say what you need, add photos if you like, and follow it here from then on.',
  noneMayNot: 'What the shop does for you shows up here.',
  beginFirst: 'Describe your first job',
  list: 'All jobs',
  search: 'Search jobs',
  searchHint: 'Search',
  more: 'More filters',
  status: 'Status',
  allStatuses: 'All',
  type: 'Job type',
  anyType: 'Any type',
  from: 'Begun from',
  to: 'Begun until',
  nothing: 'Nothing fits',
  nothingWhy: 'No job of yours fits this search.',
  clear: 'Clear the search',
  back: 'Your jobs',
  said: {
    moved: (title: string, status: JobStatus) => `${title}: ${jobs.statuses[status].toLowerCase()}.`,
    wrote: (title: string) => `${title}: a new message.`,
    changed: (title: string) => `${title} has changed.`,
  },
  talk: {
    title: 'Messages',
    lead: 'What you and the shop said about each job.',
    failed: 'The messages could not be loaded',
    you: 'You',
    unread: (count: number) => `${count.toLocaleString()} new`,
    messages: (count: number) => many(count, 'message', 'messages'),
    empty: 'Nothing said yet',
    emptyWhy: 'You can write to the shop on the page of each job that you submitted.',
    jobs: 'See your jobs',
  },
}
