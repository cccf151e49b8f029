import { expect, it } from 'vitest'
import { type EntriesPage, type Entry, hasRoom, pageOf, pagesAround, withEntry } from './entry-pages.ts'

const said = (seq: number): Entry => ({
  id: `${seq}`,
  seq,
  role: 'user',
  body: 'Hm',
  created_at: '2026-11-20T09:00:00Z',
})
const page = (first: number, length: number): EntriesPage => ({
  results: Array.from({ length }, (_, index) => said(first + index)),
  count: first + length - 1,
  page: pageOf(first),
  page_size: 100,
  next_cursor: null,
})

it.each([
  [0, 1],
  [1, 1],
  [100, 1],
  [101, 2],
  [20_000, 200],
])('entry %i stands in page %i', (seq, number) => {
  expect(pageOf(seq)).toBe(number)
})

it('knows which pages can still become others', () => {
  expect([hasRoom(undefined), hasRoom(page(101, 7)), hasRoom(page(1, 100))]).toEqual([true, true, false])
})

it('puts an entry at the end of its page, and nowhere else', () => {
  const added = withEntry(page(101, 7), said(108))
  expect(added?.results.at(-1)?.seq).toBe(108)
  expect(added?.count).toBe(108)
  expect(withEntry(page(101, 7), said(109))).toBeNull()
  expect(withEntry(page(101, 7), said(107))).toBeNull()
  expect(withEntry(undefined, said(201))).toEqual({ ...page(201, 1), results: [said(201)] })
  expect(withEntry(undefined, said(202))).toBeNull()
})

it('knows what stands around an entry', () => {
  expect(pagesAround(1, 20_000)).toEqual([1])
  expect(pagesAround(205, 20_000)).toEqual([2, 3])
  expect(pagesAround(295, 20_000)).toEqual([3, 4])
  expect(pagesAround(300, 300)).toEqual([3])
})
