import { expect, it } from 'vitest'
import { greeting } from './greeting.ts'

it.each([
  [3, 'Good evening, Ann'],
  [4, 'Good morning, Ann'],
  [11, 'Good morning, Ann'],
  [12, 'Good afternoon, Ann'],
  [18, 'Good evening, Ann'],
])('at %i it is "%s"', (hour, words) => {
  expect(greeting('Ann Forge', new Date(2026, 10, 20, hour))).toBe(words)
})
