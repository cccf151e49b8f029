import { expect, it } from 'vitest'
import { changesOf } from './changes-of.ts'

it.each([
  [{ a: 1 }, { a: 1 }, {}],
  [{ a: 1, b: null }, { a: 1, b: 'x' }, { b: 'x' }],
  [{ a: 'x' }, { a: null }, { a: null }],
  [{ list: ['a', 'b'] }, { list: ['a', 'b'] }, {}],
  [{ list: ['a', 'b'] }, { list: ['b', 'a'] }, { list: ['b', 'a'] }],
  [{ list: ['a', 'b'] }, { list: ['a'] }, { list: ['a'] }],
  [{ rules: { x: 'hidden' } }, { rules: { x: 'hidden' } }, {}],
  [{ rules: {} }, { rules: { x: 'hidden' } }, { rules: { x: 'hidden' } }],
])('from %j to %j is %j', (before, now, changes) => {
  expect(changesOf<Record<string, unknown>>(before, now)).toEqual(changes)
})
