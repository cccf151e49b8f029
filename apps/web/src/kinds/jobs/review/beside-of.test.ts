import { expect, it } from 'vitest'
import { besideOf } from './beside-of.ts'

const ids = ['a', 'b', 'c']

it.each([
  ['b', 1, 'c'],
  ['b', -1, 'a'],
  ['c', 1, 'c'],
  ['a', -1, 'a'],
] as const)('from %s by %i to %s', (id, by, goal) => {
  expect(besideOf(ids, { id, index: 0 }, by)).toBe(goal)
})

it.each([
  [0, 1, 'a'],
  [1, 1, 'b'],
  [1, -1, 'a'],
  [3, 1, 'c'],
] as const)('from a job that stood at %i and left, by %i to %s', (index, by, goal) => {
  expect(besideOf(ids, { id: 'gone', index }, by)).toBe(goal)
})

it('leads nowhere in an empty queue', () => {
  expect(besideOf([], { id: 'gone', index: 0 }, 1)).toBeUndefined()
})
