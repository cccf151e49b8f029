import { getSession } from '@latchkey/contract'
import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { keyOf } from '../../lib/use-query-of.ts'
import { entryArrived } from './entry-arrived.ts'
import { pageKey } from './transcript/entry-pages.ts'

const page = (length: number) => ({ results: Array(length).fill({}) })
const isStale = (client: QueryClient, id: string, number: number) =>
  client.getQueryState(pageKey(id, number))?.isInvalidated

it('lets the last page be read again, the full ones stand, and the total grow', async () => {
  const client = new QueryClient()
  const key = keyOf(getSession, { params: { id: 'a' } })
  client.setQueryData(key, { title: 'Boiler', entries_total: 107 })
  client.setQueryData(pageKey('a', 1), page(100))
  client.setQueryData(pageKey('a', 2), page(7))
  client.setQueryData(pageKey('b', 1), page(7))
  await entryArrived(client, 'a', 109)
  expect(client.getQueryData(key)).toEqual({ title: 'Boiler', entries_total: 109 })
  expect([isStale(client, 'a', 1), isStale(client, 'a', 2), isStale(client, 'b', 1)]).toEqual([false, true, false])
  // Told late, of less than is known.
  await entryArrived(client, 'a', 108)
  expect(client.getQueryData(key)).toMatchObject({ entries_total: 109 })
})
