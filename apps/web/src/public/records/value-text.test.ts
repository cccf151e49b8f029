import type { FieldType } from '@latchkey/contract'
import { expect, test } from 'vitest'
import { recordName, valueText } from './value-text.ts'

test.each<[FieldType, unknown, string]>([
  ['text', 'Oak <b>', 'Oak <b>'],
  ['number', 1234.5, '1,234.5'],
  ['currency', { amount: 1234.5, currency: 'GBP' }, '£1,234.50'],
  ['currency', { amount: 12, currency: '!' }, '12 !'],
  ['date', '2026-12-01', '1 Dec 2026'],
  ['date', 'soon', 'soon'],
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
  ['user', [], ''],
  ['text', null, ''],
  ['number', 0, '0'],
])('%s %j is %j', (type, value, text) => expect(valueText(type, value, 'en-GB')).toBe(text))

test('a record is called by the first that it says', () => {
  const fields = [
    { key: 'a', label: 'A', type: 'text' as const },
    { key: 'b', label: 'B', type: 'date' as const },
  ]
  expect(recordName(fields, { a: '', b: '2026-12-01' }, 'en-GB')).toBe('1 Dec 2026')
  expect(recordName(fields, { a: 'x'.repeat(200) })).toHaveLength(80)
  expect(recordName(fields, {})).toBe('Record')
})
