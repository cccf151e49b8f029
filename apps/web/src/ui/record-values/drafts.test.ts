import type { Field, FieldType } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { draftOf, problemOf, readDraft } from './drafts.ts'

const field = (type: FieldType, more: Partial<Field> = {}): Field => ({ key: 'it', label: 'It', type, ...more })

it.each<[FieldType, unknown]>([
  ['text', 'a\nb'],
  ['number', -12.5],
  ['currency', { amount: 1200.5, currency: 'GBP' }],
  ['date', '2026-11-21'],
  ['boolean', true],
  ['boolean', false],
  ['multi_select', ['Tap', 'Washer']],
  ['user', [{ user_id: 7, name: 'Ann' }]],
  ['email', 'ann@x.test'],
])('%s %j comes back as it was', (type, value) => {
  expect(readDraft(field(type), draftOf(field(type), value))).toEqual(value)
})

it.each<[FieldType]>([['text'], ['number'], ['currency'], ['boolean'], ['multi_select'], ['user'], ['relation']])(
  'an empty %s is null',
  (type) => {
    expect(readDraft(field(type), draftOf(field(type), undefined))).toBeNull()
  },
)

it('reads numbers as people write them', () => {
  const read = (text: string) => readDraft(field('number'), text)
  expect(['1,200.50', '1 200', ' 7 ', '-3', '.5'].map(read)).toEqual([1200.5, 1200, 7, -3, 0.5])
  expect(['1,2', '12a', '1,20', 'ten'].map(read)).toEqual(['1,2', '12a', '1,20', 'ten'])
})

it('says what is wrong with a value, in words', () => {
  expect(problemOf(field('number'), 'ten')).toBe('Must be a number such as 1200.50')
  expect(problemOf(field('currency'), { amount: 'x', currency: 'GBP' })).toBe('Must be a number such as 1200.50')
  expect(problemOf(field('currency'), { amount: 1, currency: 'P' })).toBe('Three letters such as GBP')
  expect(problemOf(field('text', { required: true }), null)).toBe('Must not be empty')
  expect(problemOf(field('select', { options: ['A', 'B'] }), 'C')).toBe('Must be one of: A, B')
  expect(problemOf(field('url'), 'ftp://x.test')).toBe('Must begin with http:// or https://')
  expect(problemOf(field('number'), 3)).toBeUndefined()
  expect(problemOf(field('text'), null)).toBeUndefined()
})
