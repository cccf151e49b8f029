import { expect, it } from 'vitest'
import { askedOf } from '../../../lib/list-filters.ts'
import { isNarrowed, noFilters, readFilters } from './list-filters.ts'

const read = (search: string) => readFilters(new URLSearchParams(search), '')
const customer = '0198f0a0-0000-7000-8000-00000000000a'

it('reads what the address asks for', () => {
  const filters = read(
    `q=gate&status=on_hold&priority=urgent&job_type=repair&source=phone&customer_id=${customer}&sort=requested_date`,
  )
  expect(filters).toEqual({
    q: 'gate',
    status: 'on_hold',
    priority: 'urgent',
    job_type: 'repair',
    source: 'phone',
    customer_id: customer,
    sort: 'requested_date',
  })
  expect(askedOf(filters)).toEqual(filters)
})

it('leaves out what the API would refuse', () => {
  expect(read('status=open&priority=&source=mail&customer_id=7&job_type=%20&sort=colour')).toEqual(noFilters)
  expect(askedOf(noFilters)).toEqual({})
  expect(read(`job_type=${'a'.repeat(90)}`).job_type).toHaveLength(60)
})

it('keeps the order chosen last until the address names another', () => {
  expect(readFilters(new URLSearchParams(), 'title').sort).toBe('title')
  expect(readFilters(new URLSearchParams('sort=status'), 'title').sort).toBe('status')
})

it('an order alone narrows nothing', () => {
  expect(isNarrowed(read('sort=title'))).toBe(false)
  expect(isNarrowed(read('status=approved'))).toBe(true)
  expect(isNarrowed(read(`customer_id=${customer}`))).toBe(true)
})
