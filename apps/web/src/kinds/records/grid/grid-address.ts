import { type FieldType, listRecords, type QueryOf } from '@latchkey/contract'

export interface GridAddress {
  search: string
  /** A `filter_config` as JSON text. */
  filter: string
  sort: string
  state: 'deleted' | ''
}

const known = listRecords.query.shape

const takes = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: string) =>
  schema.safeParse(value).success ? value : ''

/** What the address asks for, without what the API would refuse at once. */
export const readAddress = (search: URLSearchParams): GridAddress => ({
  search: (search.get('search') ?? '').slice(0, 200),
  filter: search.get('filter') ?? '',
  sort: takes(known.sort, search.get('sort') ?? ''),
  state: search.get('state') === 'deleted' ? 'deleted' : '',
})

/** Only what was asked for: the same for the address and for the API. */
export const askedOf = (address: Partial<GridAddress>) =>
  Object.fromEntries(Object.entries(address).filter(([, value]) => value !== '')) as Pick<
    QueryOf<typeof listRecords>,
    'search' | 'filter' | 'sort' | 'state'
  >

export const isNarrowed = ({ search, filter }: GridAddress) => search !== '' || filter !== ''

/** Rising, falling, and back to how it was. */
export function nextSort(sort: string, key: string): string {
  if (sort === key) return `-${key}`
  return sort === `-${key}` ? '' : key
}

/** What has an order. */
export const isSortable = (type: FieldType) => type !== 'multi_select' && type !== 'user' && type !== 'relation'
