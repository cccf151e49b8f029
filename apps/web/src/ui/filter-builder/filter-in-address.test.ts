import { expect, it } from 'vitest'
import { filterInAddress } from './filter-in-address.ts'

const filter = {
  groups: [{ logic: 'AND', filters: [{ field: 'city', operator: 'equals', value: 'Leeds' }] }],
  groupLogic: 'OR',
}

it('takes a filter out of the address', () => {
  expect(filterInAddress(JSON.stringify(filter))).toEqual(filter)
})

it.each([null, '', 'x', '{}', '[]', JSON.stringify({ ...filter, groups: [] })])('%j is none', (text) => {
  expect(filterInAddress(text)).toBeNull()
})
