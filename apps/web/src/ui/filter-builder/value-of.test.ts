import { expect, it } from 'vitest'
import { numberOrText, objectOf } from './value-of.ts'

it.each([
  ['12', 12],
  ['-1.5', -1.5],
  ['1.', '1.'],
  ['1.50', '1.50'],
  ['', ''],
  ['1e400', '1e400'],
  ['many', 'many'],
])('%j is held as %j', (text, held) => {
  expect(numberOrText(text)).toBe(held)
})

it('reads an object and its JSON text alike', () => {
  expect(objectOf({ user_id: 1 })).toEqual({ user_id: 1 })
  expect(objectOf('{"user_id": 1}')).toEqual({ user_id: 1 })
  expect(objectOf('Ann')).toBeNull()
  expect(objectOf('{')).toBeNull()
  expect(objectOf(null)).toBeNull()
})
