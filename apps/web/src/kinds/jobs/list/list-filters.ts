import { type JobSource, type JobStatus, jobSources, jobStatuses, type Priority, priorities } from '@latchkey/contract'
import { oneOf, searchedIn } from '../../../lib/list-filters.ts'
import { words } from './words.ts'

export type ListSort = keyof typeof words.sorts

export interface ListFilters {
  q: string
  status: JobStatus | ''
  priority: Priority | ''
  job_type: string
  source: JobSource | ''
  customer_id: string
  /** Empty is the order that the API gives by itself. */
  sort: ListSort
}

export const noFilters: ListFilters = {
  q: '',
  status: '',
  priority: '',
  job_type: '',
  source: '',
  customer_id: '',
  sort: '',
}
export const listSorts = Object.keys(words.sorts) as ListSort[]

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What the address asks for, without what it cannot ask for; in the order that was chosen last where it names none. */
export const readFilters = (search: URLSearchParams, keptSort: ListSort): ListFilters => ({
  q: searchedIn(search),
  status: oneOf(jobStatuses, search.get('status')),
  priority: oneOf(priorities, search.get('priority')),
  job_type: (search.get('job_type') ?? '').trim().slice(0, 60),
  source: oneOf(jobSources, search.get('source')),
  customer_id: uuid.exec(search.get('customer_id') ?? '')?.[0] ?? '',
  sort: oneOf(listSorts, search.get('sort')) || keptSort,
})

export const isNarrowed = ({ sort: _, ...narrowing }: ListFilters) => Object.values(narrowing).some(Boolean)
