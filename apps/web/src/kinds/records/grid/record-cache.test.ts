import { getRecord } from '@latchkey/contract'
import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, it } from 'vitest'
import { keyOf } from '../../../lib/use-query-of.ts'
import type { GridAddress } from './grid-address.ts'
import { listAgain, showRecord, takeOut } from './record-cache.ts'
import { pagesKey, type RecordPages, type ShownRecord } from './use-records.ts'

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
const live: GridAddress = { search: '', filter: '', sort: '', state: '' }
const page = (ids: string[]) => ({
  results: ids.map((id) => record(id)),
  count: 4,
  page: 1,
  page_size: 2,
  next_cursor: null,
})

let client = new QueryClient()
const shown = (address = live) =>
  client
    .getQueryData<RecordPages>(pagesKey('p', address))
    ?.pages.map(({ results }) => results.map(({ id, version }) => `${id}${version}`).join(' '))

beforeEach(() => {
  client = new QueryClient()
  client.setQueryData(pagesKey('p', live), { pages: [page(['a', 'b']), page(['c', 'd'])], pageParams: [null, 'x'] })
  client.setQueryData(pagesKey('p', { ...live, state: 'deleted' }), { pages: [page(['z'])], pageParams: [null] })
})

it('shows what a record is now in its place', () => {
  showRecord(client, record('c', 2))
  expect(shown()).toEqual(['a1 b1', 'c2 d1'])
  expect(client.getQueryData(keyOf(getRecord, { params: { id: 'c' } }))).toMatchObject({ version: 2 })
})

it('takes a deleted one out, counts one less, forgets the bin as it was, and puts it back where it stood', () => {
  const putBack = takeOut(client, record('c'), 'live')
  expect(shown()).toEqual(['a1 b1', 'd1'])
  expect(client.getQueryData<RecordPages>(pagesKey('p', live))?.pages[0]?.count).toBe(3)
  expect(shown({ ...live, state: 'deleted' })).toBeUndefined()
  putBack(record('c', 3))
  putBack(record('c', 3))
  expect(shown()).toEqual(['a1 b1', 'c3 d1'])
  expect(client.getQueryData<RecordPages>(pagesKey('p', live))?.pages[0]?.count).toBe(4)
})

it('begins again with the first page', async () => {
  await listAgain(client, 'p')
  expect(shown()).toEqual(['a1 b1'])
})
