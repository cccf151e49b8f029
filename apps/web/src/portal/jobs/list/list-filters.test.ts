import { expect, it } from 'vitest'
import { filterQuery, isNarrowed, noFilters, readFilters } from './list-filters.ts'

const read = (search: string) => readFilters(new URLSearchParams(search))

it('reads what the address asks for', () => {
  const filters = read('q=gate&status=on_hold&job_type=repair&from=2026-11-01&to=2026-11-20')
  expect(filters).toEqual({ q: 'gate', status: 'on_hold', job_type: 'repair', from: '2026-11-01', to: '2026-11-20' })
  expect(isNarrowed(filters)).toBe(true)
})

it('leaves out what the API would refuse', () => {
  expect(read('status=open&job_type=%20&from=soon&to=2026-13-01')).toEqual(noFilters)
  expect(read(`job_type=${'a'.repeat(90)}`).job_type).toHaveLength(60)
  expect(isNarrowed(noFilters)).toBe(false)
  expect(filterQuery(noFilters)).toEqual({})
})

it('asks for whole days, the last one among them', () => {
  const { from, to, ...rest } = filterQuery(read('q=gate&from=2026-11-20&to=2026-11-20'))
  expect(rest).toEqual({ q: 'gate' })
  expect(from).toBe(new Date(2026, 10, 20).toISOString())
  expect(to).toBe(new Date(2026, 10, 21).toISOString())
})
