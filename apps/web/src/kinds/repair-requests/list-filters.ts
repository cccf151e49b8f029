import { type Priority, priorities, type RepairStatus, repairStatuses } from '@latchkey/contract'
import { oneOf, searchedIn } from '../../lib/list-filters.ts'
import { words } from './words.ts'

export type ListSort = keyof typeof words.list.sorts

export interface ListFilters {
  q: string
  status: RepairStatus | ''
  priority: Priority | ''
  /** Empty is the order that the API gives by itself. */
  sort: ListSort
}

export const noFilters: ListFilters = { q: '', status: '', priority: '', sort: '' }
export const listSorts = Object.keys(words.list.sorts) as ListSort[]

/** What the address asks for, without what it cannot ask for. */
export const readFilters = (search: URLSearchParams): ListFilters => ({
  q: searchedIn(search),
  status: oneOf(repairStatuses, search.get('status')),
  priority: oneOf(priorities, search.get('priority')),
  sort: oneOf(listSorts, search.get('sort')),
})

export const isNarrowed = ({ q, status, priority }: ListFilters) => Boolean(q || status || priority)
