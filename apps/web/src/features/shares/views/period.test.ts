import { expect, it } from 'vitest'
import { readPeriod } from './period.ts'

it.each([
  ['', '30'],
  ['days=7', '7'],
  ['days=90', '90'],
  ['days=91', '30'],
  ['days=-1', '30'],
])('"%s" looks back %s days', (search, days) => {
  expect(readPeriod(new URLSearchParams(search))).toBe(days)
})
