import { type Priority, priorities, type RepairStatus, repairStatuses } from '@latchkey/contract'
import { words } from './words.ts'

export type ListSort = keyof typeof words.list.sorts

export interface ListFilters {
  q: string
  status: RepairStatus | ''
  priority: Priority | ''
  /** Empty is the order that the API gives by itself. */
  sort: ListSort
}

export const listViews = ['list', 'board'] as const
export type ListView = (typeof listViews)[number]

export const noFilters: ListFilters = { q: '', status: '', priority: '', sort: '' }
export const listSorts = Object.keys(words.list.sorts) as ListSort[]

/** The one of them that it is, or nothing. */
export const oneOf = <T extends string>(known: readonly T[], value: string | null): T | '' =>
  known.find((one) => one === value) ?? ''

/** What the address asks for, without what it cannot ask for. */
export const readFilters = (search: URLSearchParams): ListFilters => ({
  q: (search.get('q') ?? '').slice(0, 200),
  status: oneOf(repairStatuses, search.get('status')),
  priority: oneOf(priorities, search.get('priority')),
  sort: oneOf(listSorts, search.get('sort')),
})

/** Only what was asked for: the same for the address and for the API. */
export const filterQuery = (filters: ListFilters) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')) as {
    q?: string
    status?: RepairStatus
    priority?: Priority
    sort?: Exclude<ListSort, ''>
  }

export const isNarrowed = ({ q, status, priority }: ListFilters) => Boolean(q || status || priority)
