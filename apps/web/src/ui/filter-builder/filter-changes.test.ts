import { type Field, FilterConfig } from '@latchkey/contract'
import { expect, it } from 'vitest'
import {
  newCondition,
  withField,
  withNewGroup,
  withOperator,
  withoutCondition,
  withoutGroup,
} from './filter-changes.ts'
import { isWhole, problemsOf } from './filter-problems.ts'

const text: Field = { key: 'city', label: 'City', type: 'text' }
const number: Field = { key: 'size', label: 'Size', type: 'number' }
const yes: Field = { key: 'paid', label: 'Paid', type: 'boolean' }
const fields = [text, number, yes]

it('a new condition asks the most usual of its field, and nothing yet', () => {
  expect(newCondition(text)).toEqual({ field: 'city', operator: 'contains', value: '' })
  expect(newCondition(yes)).toEqual({ field: 'paid', operator: 'equals', value: true })
})

it('another field of the same type is asked the same, any other begins anew', () => {
  const condition = { field: 'city', operator: 'equals' as const, value: 'Leeds' }
  const street: Field = { key: 'street', label: 'Street', type: 'text' }
  const stage: Field = { key: 'stage', label: 'Stage', type: 'select', options: ['Open'] }
  expect(withField(condition, text, street)).toEqual({ ...condition, field: 'street' })
  expect(withField(condition, text, number)).toEqual(newCondition(number))
  expect(withField(condition, undefined, number)).toEqual(newCondition(number))
  const open = { field: 'state', operator: 'contains' as const, value: 'Open' }
  expect(withField(open, { ...stage, key: 'state' }, stage)).toEqual({ ...open, field: 'stage', value: '' })
  const empty = { field: 'state', operator: 'is_empty' as const }
  expect(withField(empty, { ...stage, key: 'state' }, stage)).toEqual({ ...empty, field: 'stage' })
})

it('another comparison keeps the value, unless it takes none', () => {
  const condition = { field: 'city', operator: 'equals' as const, value: 'Leeds' }
  expect(withOperator(condition, text, 'contains')).toEqual({ ...condition, operator: 'contains' })
  const empty = withOperator(condition, text, 'is_empty')
  expect(empty).toEqual({ field: 'city', operator: 'is_empty' })
  expect(withOperator(empty, text, 'equals')).toEqual({ field: 'city', operator: 'equals', value: '' })
})

it('the last condition takes its group with it, and the last group the filter', () => {
  const one = withNewGroup(null, text)
  const two = withNewGroup(one, number)
  expect(FilterConfig.safeParse(two).success).toBe(true)
  const [group] = two.groups
  expect(group && withoutCondition(group, 0)).toBeNull()
  expect(withoutGroup(two, 0)?.groups).toEqual([two.groups[1]])
  expect(withoutGroup(one, 0)).toBeNull()
})

it('says what each condition lacks', () => {
  const filter = withNewGroup(withNewGroup(null, text), number)
  const wrong: FilterConfig = {
    groupLogic: 'AND',
    groups: [
      { logic: 'AND', filters: [{ field: 'gone', operator: 'equals', value: 1 }, newCondition(text)] },
      { logic: 'OR', filters: [{ field: 'size', operator: 'gt', value: 'many' }] },
    ],
  }
  expect(problemsOf(fields, filter).get('0.0')).toMatchObject({ at: 'value', isMissing: true })
  expect(problemsOf(fields, wrong).get('0.0')).toMatchObject({ at: 'field', isMissing: false })
  expect(problemsOf(fields, wrong).get('0.1')).toMatchObject({ at: 'value', isMissing: true })
  expect(problemsOf(fields, wrong).get('1.0')).toMatchObject({ at: 'value', isMissing: false })
})

it('can be asked when every condition is one', () => {
  expect(isWhole(fields, null)).toBe(false)
  expect(isWhole(fields, withNewGroup(null, text))).toBe(false)
  expect(isWhole(fields, withNewGroup(null, yes))).toBe(true)
})
