import { expect, it } from 'vitest'
import { askedOf } from '../../lib/list-filters.ts'
import { isNarrowed, noFilters, readFilters } from './list-filters.ts'

const read = (search: string) => readFilters(new URLSearchParams(search))

it('reads what the address asks for', () => {
  const filters = read('q=dripping tap&status=on_hold&priority=urgent&sort=-updated_at')
  expect(filters).toEqual({ q: 'dripping tap', status: 'on_hold', priority: 'urgent', sort: '-updated_at' })
  expect(askedOf(filters)).toEqual(filters)
})

it('leaves out what the API would refuse', () => {
  expect(read('status=broken&priority=&sort=colour')).toEqual(noFilters)
  expect(askedOf(noFilters)).toEqual({})
  expect(read(`q=${'a'.repeat(300)}`).q).toHaveLength(200)
})

it('an order alone narrows nothing', () => {
  expect(isNarrowed(read('sort=title'))).toBe(false)
  expect(isNarrowed(read('status=open'))).toBe(true)
})
