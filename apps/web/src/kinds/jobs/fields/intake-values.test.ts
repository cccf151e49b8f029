import { createJob } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { readTyped } from './intake-values.ts'

it('an empty field is nothing, but for those that are always there', () => {
  expect(readTyped('material')('  ')).toBeNull()
  expect(readTyped('requested_date')('')).toBeNull()
  expect(readTyped('quantity')('')).toBeNull()
  expect(readTyped('description')('')).toBe('')
})

it('a quantity is a number, and what is none is refused by the contract', () => {
  expect(readTyped('quantity')('12')).toBe(12)
  expect(readTyped('quantity')(null)).toBeNull()
  const quantity = readTyped('quantity')('a dozen')
  expect(createJob.body.safeParse({ title: 'Gate', quantity }).success).toBe(false)
})
