import { type Origin, origins, type Visibility, visibilities } from '@latchkey/contract'
import { oneOf, searchedIn } from '../../lib/list-filters.ts'
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

/** What the address asks for, without what it cannot ask for. */
export const readFilters = (search: URLSearchParams): ListFilters => ({
  q: searchedIn(search),
  origin: oneOf(origins, search.get('origin')),
  visibility: oneOf(visibilities, search.get('visibility')),
  sort: oneOf(listSorts, search.get('sort')),
})

export const isNarrowed = ({ q, origin, visibility }: ListFilters) => Boolean(q || origin || visibility)
