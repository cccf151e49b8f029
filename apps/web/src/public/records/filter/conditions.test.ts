import { FilterConfig, fieldTypes, operatorsOf, type PublicField, readFilter } from '@latchkey/contract'
import { describe, expect, test } from 'vitest'
import { type Draft, draftOn, draftsOf, filterOf, needsValue, operatorsFor, problemsIn } from './conditions.ts'

const fields: PublicField[] = fieldTypes.map((type) => ({
  key: type,
  label: type,
  type,
  ...(type.endsWith('select') ? { options: ['oak', 'ash'] } : {}),
}))
const whole = fields.map((field) => ({ ...field, pipeline_id: '01a1fd2d-1e0b-7daf-8a04-304d2e4a3d1d' }))

test('what can be asked is what the contract knows, but for related records, whose ids nobody has', () => {
  expect(operatorsFor).toEqual({ ...operatorsOf, relation: operatorsOf.relation.filter((one) => !needsValue(one)) })
})

const typed: Record<string, string> = { number: '1,200.5', currency: '12', date: '2026-12-01', boolean: 'false' }

describe.each(fields)('$type', (field) => {
  test.each(operatorsFor[field.type])('%s becomes a filter that the contract takes, and comes back', (operator) => {
    const draft: Draft = { ...draftOn(field), operator, value: typed[field.type] ?? 'oak' }
    const read = filterOf(fields, [draft])
    if ('problems' in read) throw new Error('refused')
    const config = FilterConfig.parse(read.filter)
    expect(readFilter(whole, config)).toHaveProperty('filter')
    const [again] = draftsOf(fields, JSON.stringify(read.filter))
    expect(again).toMatchObject({ field: field.key, operator })
    expect(filterOf(fields, [again as Draft])).toEqual(read)
  })
})

test('an amount is compared in its currency where one is named', () => {
  const draft: Draft = { field: 'currency', operator: 'gte', value: '10', currency: 'GBP' }
  const read = filterOf(fields, [draft])
  expect(read).toMatchObject({ filter: { groups: [{ filters: [{ value: { amount: 10, currency: 'GBP' } }] }] } })
  expect(draftsOf(fields, JSON.stringify('filter' in read && read.filter))).toEqual([draft])
})

test('what is missing or no number is said at its place', () => {
  const drafts: Draft[] = [
    { field: 'text', operator: 'contains', value: ' ', currency: '' },
    { field: 'text', operator: 'is_empty', value: '', currency: '' },
    { field: 'number', operator: 'gt', value: 'ten', currency: '' },
  ]
  expect(filterOf(fields, drafts)).toEqual({
    problems: { 0: 'Say what to compare with.', 2: 'Write a number such as 12 or 12.5.' },
  })
  expect(problemsIn({ 'filter.groups.0.filters.1.value': 'Not a value of Value', search: 'Too long' })).toEqual({
    1: 'Not a value of Value',
  })
})

test.each([
  undefined,
  '',
  'x',
  '[]',
  '{"groups":[{}]}',
  '{"groups":[{"filters":[{"field":"none","operator":"equals"}]}]}',
])('an address that says %j has no conditions', (filter) => expect(draftsOf(fields, filter)).toEqual([]))
