import { expect, it } from 'vitest'
import { initials, tintOf } from './initials.ts'

it.each([
  ['Ann Forge', 'AF'],
  ['ann', 'A'],
  ['Mary Jane van Dyke', 'MD'],
  ['sam.hill@example.com', 'SH'],
  ['', '?'],
])('%s becomes %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})

it('tints a name alike each time', () => {
  expect(tintOf('Ann Forge', 6)).toBe(tintOf('Ann Forge', 6))
  expect(tintOf('Ann Forge', 6)).toBeLessThan(6)
})
