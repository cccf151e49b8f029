import type { LiveEvent } from '@latchkey/contract'
import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { GridAddress } from './grid-address.ts'
import { takeNews } from './take-news.ts'
import { pagesKey, type RecordPages, type RecordsPage, type ShownRecord } from './use-records.ts'

const at = '2026-11-21T09:00:00.000Z'
const record = (id: string, version = 1): ShownRecord => ({
  id,
  pipeline_id: 'p',
  data: { name: id },
  labels: {},
  version,
  created_at: at,
  updated_at: at,
  deleted_at: null,
})
const address: GridAddress = { search: '', filter: '', sort: '', state: '' }
const page = (ids: string[]): RecordsPage => ({
  results: ids.map((id) => record(id)),
  count: ids.length,
  page: 1,
  page_size: 2,
  next_cursor: null,
})
const happened = (event: string, record_id: string, is_me = false): LiveEvent => ({
  event,
  resource_id: null,
  pipeline_id: 'p',
  at,
  actor: { name: 'Ann', is_me },
  data: { pipeline_id: 'p', record_id },
})

let client = new QueryClient()
let stop = () => {}
const readList = vi.fn(async () => page(['new']))
const shown = () =>
  client
    .getQueryData<RecordPages>(pagesKey('p', address))
    ?.pages.flatMap(({ results }) => results.map(({ id, version }) => `${id}${version}`))

/** Somebody looks at a list of so many pages, of two records each. */
function look(pages: number) {
  const queryKey = pagesKey('p', address)
  const all = Array.from({ length: pages }, (_, n) => page([`a${n}-`, `b${n}-`]))
  client.setQueryData(queryKey, { pages: all, pageParams: all.map((_, n) => (n === 0 ? null : String(n))) })
  const observer = new InfiniteQueryObserver(client, {
    queryKey,
    queryFn: readList,
    initialPageParam: null as string | null,
    getNextPageParam: () => null,
    staleTime: 60_000,
  })
  stop = observer.subscribe(() => {})
}

beforeEach(() => {
  client = new QueryClient()
  readList.mockClear()
})
afterEach(() => stop())

it('reads a short list anew when others change it', async () => {
  look(1)
  await takeNews(client, 'p', [happened('record.edited', 'a0-')], async (id) => record(id, 2))
  expect(shown()).toEqual(['new1'])
  await takeNews(client, 'p', [happened('record.commented', 'new')])
  await takeNews(client, 'p', [happened('record.created', 'more')])
  expect(readList).toHaveBeenCalledTimes(2)
})

it('changes the rows of a long one in their places', async () => {
  look(4)
  const read = vi.fn(async (id: string) => record(id, 2))
  const events = ['a0-', 'a0-', 'elsewhere'].map((id) => happened('record.edited', id))
  await takeNews(client, 'p', [...events, happened('record.deleted', 'b1-')], read)
  expect(read).toHaveBeenCalledTimes(1)
  expect(shown()).toEqual(['a0-2', 'b0-1', 'a1-1', 'a2-1', 'b2-1', 'a3-1', 'b3-1'])
  expect(readList).not.toHaveBeenCalled()
})

it('moves nothing for what one did oneself, and does not go back behind it', async () => {
  look(1)
  await takeNews(client, 'p', [happened('record.edited', 'a0-', true)], async (id) => record(id, 2))
  expect(shown()).toEqual(['a0-2', 'b0-1'])
  await takeNews(client, 'p', [happened('record.edited', 'a0-', true)], async (id) => record(id, 1))
  expect(shown()).toEqual(['a0-2', 'b0-1'])
  expect(readList).not.toHaveBeenCalled()
})

it('begins anew where very much changed', async () => {
  look(12)
  const many = Array.from({ length: 12 }, (_, n) => [`a${n}-`, `b${n}-`]).flat()
  const read = vi.fn(async (id: string) => record(id, 2))
  await takeNews(
    client,
    'p',
    many.map((id) => happened('record.edited', id)),
    read,
  )
  expect(shown()).toEqual(['new1'])
  expect(read).not.toHaveBeenCalled()
})
