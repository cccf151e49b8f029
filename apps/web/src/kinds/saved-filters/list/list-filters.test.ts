import { expect, it } from 'vitest'
import { isNarrowed, noFilters, readFilters } from './list-filters.ts'

const read = (search: string) => readFilters(new URLSearchParams(search))
const table = '0198c0de-0000-7000-8000-000000000001'

it('reads what the address asks for, and leaves out what the API would refuse', () => {
  expect(read(`q=late&pipeline_id=${table}&sort=title`)).toEqual({ q: 'late', pipeline_id: table, sort: 'title' })
  expect(read('pipeline_id=mars&sort=colour')).toEqual(noFilters)
})

it('is narrowed by a search or a table, not by an order', () => {
  expect(isNarrowed({ ...noFilters, q: 'late' })).toBe(true)
  expect(isNarrowed({ ...noFilters, pipeline_id: table })).toBe(true)
  expect(isNarrowed({ ...noFilters, sort: 'title' })).toBe(false)
})
