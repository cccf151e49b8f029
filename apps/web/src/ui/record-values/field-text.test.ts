import type { Field } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { fieldText, titleOf } from './field-text.ts'

it('reads a relation by the label of the other record', () => {
  expect(fieldText({ type: 'relation' }, 'x', { x: 'Mill Lane' })).toBe('Mill Lane')
  expect(fieldText({ type: 'relation' }, 'x')).toBe('A record of another table')
  expect(fieldText({ type: 'relation' }, undefined)).toBe('')
  expect(fieldText({ type: 'boolean' }, false)).toBe('No')
})

it('calls a record by the first field that names it', () => {
  const fields: Field[] = [
    { key: 'cost', label: 'Cost', type: 'number' },
    { key: 'name', label: 'Name', type: 'text' },
  ]
  expect(titleOf(fields, { data: { cost: 3, name: 'Tap\nold' } })).toBe('Tap')
  expect(titleOf(fields, { data: { cost: 3 } })).toBe('3')
  expect(titleOf(fields, { data: {} })).toBe('Nameless record')
})
