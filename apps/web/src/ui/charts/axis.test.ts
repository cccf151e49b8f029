import { expect, it } from 'vitest'
import { dayWords, labelledDays, topOf } from './axis.ts'

it.each([
  [0, 4],
  [1, 4],
  [4, 4],
  [5, 6],
  [7, 10],
  [10, 10],
  [11, 20],
  [37, 40],
  [43, 50],
  [99, 100],
  [1234, 2000],
])('above %i stands %i', (highest, top) => {
  expect(topOf(highest)).toBe(top)
})

it.each([
  [7, [0, 2, 4, 6]],
  [30, [5, 11, 17, 23, 29]],
  [90, [17, 35, 53, 71, 89]],
  [1, [0]],
  [0, []],
])('of %i days these have a date', (days, labelled) => {
  expect(labelledDays(days)).toEqual(labelled)
})

it('a day is the same day everywhere', () => {
  expect(dayWords('2026-11-01', 'short', 'en-GB')).toBe('1 Nov')
  expect(dayWords('2026-11-01', 'long', 'en-GB')).toBe('Sunday 1 November')
})
