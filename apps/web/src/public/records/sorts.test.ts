import { expect, test } from 'vitest'
import { nextSort, sortOptions, sortStateOf } from './sorts.ts'

test('a column goes up, down, and back to how it was', () => {
  expect(nextSort('due', undefined)).toBe('due')
  expect(nextSort('due', 'due')).toBe('-due')
  expect(nextSort('due', '-due')).toBeUndefined()
  expect(nextSort('due', '-value')).toBe('due')
  expect([undefined, 'due', '-due', 'value'].map((sort) => sortStateOf('due', sort))).toEqual([
    undefined,
    'ascending',
    'descending',
    undefined,
  ])
})

test('the orders are named, and only what has one is among them', () => {
  const options = sortOptions([
    { key: 'name', label: 'Name', type: 'text' },
    { key: 'worth', label: 'Worth', type: 'currency' },
    { key: 'people', label: 'People', type: 'user' },
    { key: 'tags', label: 'Tags', type: 'multi_select', options: ['a'] },
    { key: 'site', label: 'Site', type: 'relation' },
  ])
  expect(options.map(({ value, label }) => `${value}: ${label}`)).toEqual([
    '-created_at: Newest first',
    'created_at: Oldest first',
    '-updated_at: Last changed first',
    'name: Name, A to Z',
    '-name: Name, Z to A',
    'worth: Worth, lowest first',
    '-worth: Worth, highest first',
  ])
})
