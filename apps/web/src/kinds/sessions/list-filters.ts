import { type Origin, origins, type Visibility, visibilities } from '@latchkey/contract'
import { words } from './words.ts'

export type ListSort = keyof typeof words.list.sorts

export interface ListFilters {
  q: string
  origin: Origin | ''
  visibility: Visibility | ''
  /** Empty is the order that the API gives by itself. */
  sort: ListSort
}

export const noFilters: ListFilters = { q: '', origin: '', visibility: '', sort: '' }
export const listSorts = Object.keys(words.list.sorts) as ListSort[]

/** The one of them that it is, or nothing. */
export const oneOf = <T extends string>(known: readonly T[], value: string | null): T | '' =>
  known.find((one) => one === value) ?? ''

/** What the address asks for, without what it cannot ask for. */
export const readFilters = (search: URLSearchParams): ListFilters => ({
  q: (search.get('q') ?? '').slice(0, 200),
  origin: oneOf(origins, search.get('origin')),
  visibility: oneOf(visibilities, search.get('visibility')),
  sort: oneOf(listSorts, search.get('sort')),
})

/** Only what was asked for: the same for the address and for the API. */
export const filterQuery = (filters: ListFilters) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')) as {
    q?: string
    origin?: Origin
    visibility?: Visibility
    sort?: Exclude<ListSort, ''>
  }

export const isNarrowed = ({ q, origin, visibility }: ListFilters) => Boolean(q || origin || visibility)
