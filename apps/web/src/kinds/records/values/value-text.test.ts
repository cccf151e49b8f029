import type { Field, FieldType } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { titleOf, valueText } from './value-text.ts'

const text = (type: FieldType, value: unknown, labels = {}) => valueText({ type }, value, labels)

it('reads each kind of value as people write it', () => {
  expect(text('number', 12345.5)).toBe((12345.5).toLocaleString())
  const pounds = new Intl.NumberFormat(undefined, { style: 'currency', currency: 'GBP' })
  expect(text('currency', { amount: 1200, currency: 'GBP' })).toBe(pounds.format(1200))
  expect(text('date', '2026-11-21')).toContain('21')
  expect(text('boolean', false)).toBe('No')
  expect(text('multi_select', ['Tap', 'Washer'])).toBe('Tap, Washer')
  expect(
    text('user', [
      { user_id: 1, name: 'Ann' },
      { user_id: 'b', name: 'Bob' },
    ]),
  ).toBe('Ann, Bob')
  expect(text('relation', 'x', { x: 'Mill Lane' })).toBe('Mill Lane')
})

it('is nothing where there is nothing, and as it is where it is odd', () => {
  for (const value of [undefined, null, '', []]) expect(text('user', value)).toBe('')
  expect(text('number', 'ten')).toBe('ten')
  expect(text('currency', { amount: 'x' })).toBe('{"amount":"x"}')
  expect(text('date', 'soon')).toBe('soon')
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
