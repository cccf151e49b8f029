import { type JobStatus, jobStatuses } from '@latchkey/contract'
import { daysAsked, isDay } from '../../../lib/asked-days.ts'
import { askedOf, oneOf, searchedIn } from '../../../lib/list-filters.ts'

export interface ListFilters {
  q: string
  status: JobStatus | ''
  job_type: string
  /** Days as the reader's calendar has them; both are part of what is shown. */
  from: string
  to: string
}

export const noFilters: ListFilters = { q: '', status: '', job_type: '', from: '', to: '' }

/** What the address asks for, without what it cannot ask for. */
export function readFilters(search: URLSearchParams): ListFilters {
  const day = (name: 'from' | 'to') => {
    const text = search.get(name) ?? ''
    return isDay(text) ? text : ''
  }
  return {
    q: searchedIn(search),
    status: oneOf(jobStatuses, search.get('status')),
    job_type: (search.get('job_type') ?? '').trim().slice(0, 60),
    from: day('from'),
    to: day('to'),
  }
}

export const isNarrowed = (filters: ListFilters) => Object.values(filters).some(Boolean)

/** The same as the API wants it. */
export const filterQuery = ({ from, to, ...filters }: ListFilters) => ({
  ...askedOf(filters),
  ...daysAsked({ from, to }),
})
