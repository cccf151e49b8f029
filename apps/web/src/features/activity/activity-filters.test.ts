import { expect, it } from 'vitest'
import { filterQuery, readFilters } from './activity-filters.ts'

it.each([
  ['', { action: '', from: '', to: '' }],
  [
    'action=member.invited&from=2026-11-01&to=2026-11-02',
    { action: 'member.invited', from: '2026-11-01', to: '2026-11-02' },
  ],
  ['action=member.eaten&from=yesterday&to=2026-13-40', { action: '', from: '', to: '' }],
])('%s asks for %j', (search, filters) => {
  expect(readFilters(new URLSearchParams(search))).toEqual(filters)
})

it('takes in the whole of both days, as long as they are here', () => {
  const { from = '', to = '' } = filterQuery({ action: '', from: '2026-11-01', to: '2026-11-01' })
  expect(new Date(from)).toEqual(new Date(2026, 10, 1))
  expect(new Date(to)).toEqual(new Date(2026, 10, 2))
  expect(filterQuery({ action: 'member.left', from: '', to: '' })).toEqual({ action: 'member.left' })
})
