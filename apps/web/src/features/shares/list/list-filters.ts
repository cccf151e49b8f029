import { type ResourceKind, resourceKinds, type ShareStatus, shareStatuses } from '@latchkey/contract'
import { oneOf } from '../../../lib/list-filters.ts'
import { words } from './words.ts'

const attentions = ['expiring_soon', 'never_opened'] as const
type Attention = (typeof attentions)[number]
export type ListState = keyof typeof words.states
export type ListSort = keyof typeof words.sorts

export interface ListFilters {
  q: string
  kind: ResourceKind | ''
  /** How it stands, or why it wants a look: one of both, as the second is about active ones only. */
  state: ListState
  /** Empty is the order that the API gives by itself. */
  sort: ListSort
}

export const noFilters: ListFilters = { q: '', kind: '', state: '', sort: '' }
export const listStates = Object.keys(words.states) as ListState[]
export const listSorts = Object.keys(words.sorts) as ListSort[]

/** What the address asks for, without what it cannot ask for. */
export const readFilters = (search: URLSearchParams): ListFilters => ({
  q: (search.get('q') ?? '').slice(0, 200),
  kind: oneOf(resourceKinds, search.get('kind')),
  state: oneOf(attentions, search.get('attention')) || oneOf(shareStatuses, search.get('status')),
  sort: oneOf(listSorts, search.get('sort')),
})

interface FilterQuery {
  q?: string
  kind?: ResourceKind
  status?: ShareStatus
  attention?: Attention
  sort?: Exclude<ListSort, ''>
}

/** Only what was asked for: the same for the address and for the API. */
export function filterQuery({ q, kind, state, sort }: ListFilters): FilterQuery {
  const attention = oneOf(attentions, state)
  const status = oneOf(shareStatuses, state)
  return {
    ...(q && { q }),
    ...(kind && { kind }),
    ...(status && { status }),
    ...(attention && { attention }),
    ...(sort && { sort }),
  }
}

export const isNarrowed = ({ q, kind, state }: ListFilters) => Boolean(q || kind || state)
