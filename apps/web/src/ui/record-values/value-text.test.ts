import type { FieldType } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { valueText } from './value-text.ts'

it.each<[FieldType, unknown, string]>([
  ['text', undefined, ''],
  ['text', null, ''],
  ['user', [], ''],
  ['text', 'Oak <b>', 'Oak <b>'],
  ['number', 0, '0'],
  ['number', 1234.5, '1,234.5'],
  ['number', 'ten', 'ten'],
  ['currency', { amount: 1234.5, currency: 'GBP' }, '£1,234.50'],
  ['currency', { amount: 12, currency: 'EUR' }, '€12.00'],
  ['currency', { amount: 12, currency: '!' }, '12 !'],
  ['currency', { amount: 'x', currency: 'GBP' }, '{"amount":"x","currency":"GBP"}'],
  ['date', '2026-12-01', '1 Dec 2026'],
  ['date', 'soon', 'soon'],
  ['boolean', true, 'Yes'],
  ['boolean', false, 'No'],
  ['multi_select', ['oak', 'ash'], 'oak, ash'],
  [
    'user',
    [
      { user_id: 1, name: 'Josh' },
      { user_id: 'x', name: 'Bea' },
    ],
    'Josh, Bea',
  ],
  ['relation', 'Mill Lane 4', 'Mill Lane 4'],
])('%s %j is read as “%s”', (type, value, text) => {
  expect(valueText(type, value, 'en-GB')).toBe(text)
})

it('speaks the reader’s language where none is named', () => {
  expect(valueText('number', 12345.5)).toBe((12345.5).toLocaleString())
  expect(valueText('number', 12345.5, 'de')).toBe('12.345,5')
})
