import { expect, test } from 'vitest'
import { addressOf, fromStart, nextPage, pageBefore, readAddress } from './asked.ts'

test('what is asked stands in the address, and is read from it again', () => {
  const asked = { search: 'a & b', filter: '{"groups":[]}', sort: '-due', cursor: 'abc' }
  const address = addressOf('/shared/x', asked)
  expect(address).toBe('/shared/x?search=a+%26+b&filter=%7B%22groups%22%3A%5B%5D%7D&sort=-due&cursor=abc')
  expect(readAddress(new URL(address, 'http://a').search)).toEqual(asked)
  expect(addressOf('/shared/x', { search: '', before: [''] })).toBe('/shared/x')
  expect(readAddress('?page=2&constructor=1&search=')).toEqual({})
})

test('another order or other records begin at the beginning', () => {
  const asked = { search: 'oak', filter: 'f', sort: 'due', cursor: 'abc', before: [''] }
  expect(fromStart(asked, { sort: '-due' })).toEqual({ search: 'oak', filter: 'f', sort: '-due' })
})

test('pages are turned forth and back', () => {
  const second = nextPage({ sort: 'due' }, 'b')
  const third = nextPage(second, 'c')
  expect(third).toEqual({ sort: 'due', cursor: 'c', before: ['', 'b'] })
  expect(pageBefore(third)).toEqual(second)
  expect(pageBefore(second)).toEqual({ sort: 'due', cursor: undefined, before: [] })
  expect(pageBefore({ sort: 'due' })).toBeNull()
})

test('whoever came in the midst knows of no page before', () => {
  const next = nextPage({ cursor: 'b' }, 'c')
  expect(next.before).toBeUndefined()
  expect(pageBefore(next)).toBeNull()
})
