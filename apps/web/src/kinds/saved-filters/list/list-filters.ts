import { oneOf, searchedIn } from '../../../lib/list-filters.ts'
import { words } from '../words.ts'

export type ListSort = keyof typeof words.list.sorts

export interface ListFilters {
  q: string
  pipeline_id: string
  /** Empty is the order that the API gives by itself. */
  sort: ListSort
}

export const noFilters: ListFilters = { q: '', pipeline_id: '', sort: '' }
export const listSorts = Object.keys(words.list.sorts) as ListSort[]

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What the address asks for, without what it cannot ask for. */
export const readFilters = (search: URLSearchParams): ListFilters => {
  const pipeline = search.get('pipeline_id') ?? ''
  return {
    q: searchedIn(search),
    pipeline_id: ID.test(pipeline) ? pipeline : '',
    sort: oneOf(listSorts, search.get('sort')),
  }
}

export const isNarrowed = ({ q, pipeline_id }: ListFilters) => Boolean(q || pipeline_id)
