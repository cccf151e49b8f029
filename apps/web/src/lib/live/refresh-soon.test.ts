import { getRepairRequest, type LiveEvent, listComments } from '@latchkey/contract'
import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'
import { waitFor } from '../testing/wait-for.ts'
import { keyOf } from '../use-query-of.ts'
import { createRefresh } from './refresh-soon.ts'

const id = '01a1fbbd-5c8d-7069-b9ce-51a7fe69debc'
const event = (name: string): LiveEvent => ({ event: name, resource_id: id, at: '', data: {} })
const stops: (() => void)[] = []
afterEach(() => stops.splice(0).forEach((stop) => void stop()))

/** Somebody looks at it: each reading takes as long as `answer`. */
function look(client: QueryClient, endpoint: Parameters<typeof keyOf>[0], answer: () => Promise<string>) {
  const queryKey = keyOf(endpoint, { params: { id } })
  const queryFn = vi.fn(answer)
  const observer = new QueryObserver(client, { queryKey, queryFn, staleTime: 60_000 })
  stops.push(observer.subscribe(() => {}))
  return { queryFn, shown: () => client.getQueryData(queryKey) }
}

it('reads once for a burst, and only what the burst touches', async () => {
  const client = new QueryClient()
  const comments = look(client, listComments, async () => 'comments')
  const detail = look(client, getRepairRequest, async () => 'detail')
  await waitFor(() => expect(detail.shown()).toBe('detail'))
  const refresh = createRefresh(client, id)
  for (let count = 0; count < 20; count += 1) refresh.after(event('comment.added'))
  await waitFor(() => expect(comments.queryFn).toHaveBeenCalledTimes(2))
  refresh.after(event('repair_request.changed'))
  await waitFor(() => expect(detail.queryFn).toHaveBeenCalledTimes(2))
  expect(comments.queryFn).toHaveBeenCalledTimes(2)
})

it('lets an answer come before it asks again', async () => {
  const client = new QueryClient()
  const answers: ((text: string) => void)[] = []
  const { queryFn, shown } = look(client, listComments, () => new Promise((done) => answers.push(done)))
  answers[0]?.('first')
  await waitFor(() => expect(shown()).toBe('first'))
  const refresh = createRefresh(client, id)
  refresh.after(event('comment.added'))
  await waitFor(() => expect(queryFn).toHaveBeenCalledTimes(2))
  // These come while the second reading is under way: it is not cut off.
  refresh.after(event('comment.added'))
  refresh.after(event('comment.added'))
  answers[1]?.('second')
  await waitFor(() => expect(queryFn).toHaveBeenCalledTimes(3))
  expect(shown()).toBe('second')
  answers[2]?.('third')
  await waitFor(() => expect(shown()).toBe('third'))
})

it('lets the page come that somebody asked for, and reads all of them then', async () => {
  const client = new QueryClient()
  const answers: ((text: string) => void)[] = []
  const queryFn = vi.fn(() => new Promise<string>((done) => answers.push(done)))
  const list = new InfiniteQueryObserver(client, {
    queryKey: keyOf(listComments, { params: { id } }),
    queryFn,
    initialPageParam: 0,
    getNextPageParam: (_, pages) => pages.length,
    staleTime: 60_000,
  })
  stops.push(list.subscribe(() => {}))
  answers[0]?.('first')
  await waitFor(() => expect(list.getCurrentResult().data?.pages).toEqual(['first']))
  void list.fetchNextPage()
  const refresh = createRefresh(client, id)
  refresh.after(event('comment.added'))
  await new Promise((done) => setTimeout(done, 200))
  expect(queryFn).toHaveBeenCalledTimes(2)
  answers[1]?.('second')
  await waitFor(() => expect(queryFn).toHaveBeenCalledTimes(3))
  expect(list.getCurrentResult().data?.pages).toEqual(['first', 'second'])
})
