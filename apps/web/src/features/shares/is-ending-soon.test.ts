import { expect, it } from 'vitest'
import { isEndingSoon } from './is-ending-soon.ts'

it.each([
  ['2026-11-23T12:00:00Z', true],
  ['2026-11-23T12:00:01Z', false],
  ['2026-11-20T12:00:01Z', true],
  [null, false],
])('%s: %s', (expiresAt, isSoon) => {
  expect(isEndingSoon(expiresAt, new Date('2026-11-20T12:00:00Z'))).toBe(isSoon)
})
