import type { JobStatus } from '@latchkey/contract'
import { words as jobs } from '../words.ts'

const say = (status: JobStatus) => jobs.statuses[status].toLowerCase()
const many = (count: number) => (count === 1 ? '1 job' : `${count} jobs`)

export const words = {
  failed: 'The jobs could not be loaded',
  heads: {
    status: jobs.status,
    reference: 'Reference',
    title: 'Title',
    customer: jobs.customer,
    tasks: 'Tasks',
    priority: jobs.priority,
    reach: 'Reach',
    changed: 'Changed',
  },
  search: 'Search jobs',
  searchHint: 'Search',
  allStatuses: 'All',
  anyPriority: 'Any priority',
  anyType: 'Any type',
  anySource: 'Came in anyhow',
  moreFilters: 'More filters',
  sort: 'Order',
  sorts: {
    '': 'Newest first',
    '-updated_at': 'Last changed first',
    requested_date: 'Wanted soonest first',
    '-priority': 'Most urgent first',
    title: 'By title',
    status: 'By status',
  },
  customer: {
    any: 'Any customer',
    title: 'Jobs of one customer',
    find: 'Customer',
    of: (name: string) => `Customer: ${name}`,
    unknown: 'One customer',
    clear: 'Of any customer',
  },
  choose: (reference: string) => `Choose ${reference}`,
  chooseThis: 'Choose',
  unchoose: 'Leave out',
  shareMany: (count: number) => `Share ${many(count)}`,
  jobs: (count: number) => (count === 1 ? 'job' : 'jobs'),
  keys: 'j and k move through the list, Enter opens, s shares, c copies a link, x chooses, / searches.',
  empty: 'No jobs yet',
  emptyWhy: 'Take the first one down: what is to be done, and for whom.',
  nothing: 'Nothing fits',
  nothingWhy: 'No job fits this search.',
  clear: 'Clear the search',
  board: {
    label: 'Jobs by status',
    cannot: (reference: string, from: JobStatus, to: JobStatus) =>
      from === to
        ? `${reference} is ${say(to)} already.`
        : `${reference} is ${say(from)}: it cannot become ${say(to)} from there.`,
    theRest: (count: number) => (count === 1 ? 'One more cannot either.' : `${count} more cannot either.`),
  },
  move: {
    open: 'Move to…',
    title: (count: number, status: JobStatus) => `Move ${many(count)} to ${say(status)}?`,
    what: (status: JobStatus) =>
      status === 'cancelled' || status === 'completed' || status === 'rejected'
        ? 'All of them, or none. From there they cannot be moved on.'
        : 'All of them, or none.',
    reason: 'Reason',
    reasonMissing: 'Say why: whoever goes on from here has to know.',
    reasonHint: 'It stands in the history of each of them.',
    send: (count: number) => `Move ${many(count)}`,
    none: 'None was moved.',
    moved: (count: number, status: JobStatus) =>
      count === 1 ? `1 job is now ${say(status)}.` : `${count} jobs are now ${say(status)}.`,
  },
  fresh: {
    open: 'New job',
    lead: 'It gets the next reference and starts approved.',
    send: 'Take it down',
    more: 'More',
    done: (reference: string) => `${reference} is taken down.`,
  },
}
