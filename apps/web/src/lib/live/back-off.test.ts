import { expect, it } from 'vitest'
import { waitBefore } from './back-off.ts'

const most = () => 1
const least = () => 0

it('waits twice as long each time, from one second to thirty', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6, 50].map((attempt) => waitBefore(attempt, most))
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
})

it('spreads those who wait, but lets nobody come at once', () => {
  expect(waitBefore(3, least)).toBe(4_000)
  expect(waitBefore(3, () => 0.5)).toBe(6_000)
})
