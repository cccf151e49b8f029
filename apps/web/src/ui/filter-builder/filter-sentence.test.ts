import type { Field } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { filterSentence } from './filter-sentence.ts'

const fields: Field[] = [
  { key: 'city', label: 'City', type: 'text' },
  { key: 'size', label: 'Size', type: 'number' },
  { key: 'price', label: 'Price', type: 'currency' },
  { key: 'due', label: 'Due', type: 'date' },
  { key: 'who', label: 'Who', type: 'user' },
  { key: 'paid', label: 'Paid', type: 'boolean' },
]

it('says the whole filter', () => {
  const city = { field: 'city', operator: 'contains' as const, value: 'Lon' }
  const size = { field: 'size', operator: 'gt' as const, value: 12 }
  const paid = { field: 'paid', operator: 'equals' as const, value: false }
  const one = { logic: 'AND' as const, filters: [city, size] }
  expect(filterSentence(fields, { groups: [one], groupLogic: 'AND' })).toBe(
    'City contains Lon and Size is more than 12',
  )
  expect(filterSentence(fields, { groups: [one, { logic: 'OR', filters: [paid] }], groupLogic: 'OR' })).toBe(
    'City contains Lon and Size is more than 12; or Paid is no',
  )
})

it.each([
  [{ field: 'price', operator: 'gte', value: { amount: 5, currency: 'GBP' } }, /^Price is at least .*5/],
  [{ field: 'price', operator: 'lt', value: 5 }, /^Price is less than 5$/],
  [{ field: 'due', operator: 'lte', value: '2026-11-21' }, /^Due is on or before .*2026/],
  [{ field: 'who', operator: 'contains', value: '{"user_id": 7, "name": "Ann"}' }, /^Who includes Ann$/],
  [{ field: 'who', operator: 'contains', value: { user_id: 7 } }, /^Who includes 7$/],
  [{ field: 'city', operator: 'is_empty' }, /^City is empty$/],
  [{ field: 'gone', operator: 'equals', value: 1 }, /^gone \(no longer there\)$/],
] as const)('%j', (condition, said) => {
  const groups = [{ logic: 'AND' as const, filters: [condition] }]
  expect(filterSentence(fields, { groups, groupLogic: 'AND' })).toMatch(said)
})
