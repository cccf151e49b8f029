import { expect, it } from 'vitest'
import { isAtPortal, isCustomerAt } from './standing.ts'

const forge = { id: '1', name: 'Forge & Co.', slug: 'forge' }
const mill = { id: '2', name: 'Mill', slug: 'mill' }

it('is at the portal where the session is, however its address is written', () => {
  expect(isAtPortal({ portal: forge }, '/portal/forge')).toBe(true)
  expect(isAtPortal({ portal: forge }, '/portal/Forge')).toBe(true)
  expect(isAtPortal({ portal: forge }, '/portal/forge-two')).toBe(false)
  expect(isAtPortal({ portal: null }, '/portal/undefined')).toBe(false)
})

it('is a customer of a shop from wherever', () => {
  expect(isCustomerAt({ customer_of: [mill, forge] }, '/portal/forge')).toBe(true)
  expect(isCustomerAt({ customer_of: [mill] }, '/portal/forge')).toBe(false)
})
