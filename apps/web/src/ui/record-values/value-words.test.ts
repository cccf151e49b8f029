import { expect, it } from 'vitest'
import { valueWords } from './value-words.ts'

it.each([
  ['text', undefined, ''],
  ['text', 'Leeds', 'Leeds'],
  ['multi_select', ['a', 'b'], 'a, b'],
  [
    'user',
    [
      { user_id: 1, name: 'Ann' },
      { user_id: 2, name: 'Bob' },
    ],
    'Ann, Bob',
  ],
  ['boolean', false, 'No'],
  ['relation', 'Smith', 'Smith'],
  ['currency', { amount: 5, currency: '???' }, '5 ???'],
  ['date', 'soon', 'soon'],
] as const)('%s %j', (type, value, said) => {
  expect(valueWords(type, value)).toBe(said)
})

it('a day is the same day everywhere', () => {
  expect(valueWords('date', '2026-11-21')).toContain('21')
})
