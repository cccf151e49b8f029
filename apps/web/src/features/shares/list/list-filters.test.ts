import { expect, it } from 'vitest'
import { filterQuery, isNarrowed, noFilters, readFilters } from './list-filters.ts'

const read = (search: string) => readFilters(new URLSearchParams(search))

it('reads what the address asks for', () => {
  const filters = read('q=boiler&kind=job&status=paused&sort=-view_count')
  expect(filters).toEqual({ q: 'boiler', kind: 'job', state: 'paused', sort: '-view_count' })
  expect(filterQuery(filters)).toEqual({ q: 'boiler', kind: 'job', status: 'paused', sort: '-view_count' })
})

it('what wants a look goes before a state', () => {
  const filters = read('attention=never_opened&status=revoked')
  expect(filters.state).toBe('never_opened')
  expect(filterQuery(filters)).toEqual({ attention: 'never_opened' })
})

it('leaves out what the API would refuse', () => {
  expect(read('status=broken&kind=shoe&attention=no&sort=colour')).toEqual(noFilters)
  expect(filterQuery(noFilters)).toEqual({})
  expect(read(`q=${'a'.repeat(300)}`).q).toHaveLength(200)
})

it('an order alone narrows nothing', () => {
  expect(isNarrowed(read('sort=expires_at'))).toBe(false)
  expect(isNarrowed(read('attention=expiring_soon'))).toBe(true)
})
