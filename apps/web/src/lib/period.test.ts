import { expect, it } from 'vitest'
import { firstDayOf, readPeriod } from './period.ts'

it.each([
  ['', '30'],
  ['days=7', '7'],
  ['days=90', '90'],
  ['days=91', '30'],
  ['days=-1', '30'],
])('"%s" looks back %s days', (search, days) => {
  expect(readPeriod(new URLSearchParams(search))).toBe(days)
})

it.each([
  ['7', '2026-11-15'],
  ['30', '2026-10-23'],
  ['90', '2026-08-24'],
] as const)('%s days that end today begin on %s, wherever the reader is', (period, day) => {
  expect(firstDayOf(period, new Date('2026-11-21T23:30:00Z'))).toBe(day)
})
