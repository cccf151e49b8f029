import { expect, it } from 'vitest'
import { relativeTime } from './relative-time.ts'

const now = new Date('2026-11-20T12:00:00Z')

it.each([
  ['2026-11-20T11:59:31Z', 'just now'],
  ['2026-11-20T11:58:00Z', '2 minutes ago'],
  ['2026-11-19T11:00:00Z', 'yesterday'],
  ['2026-11-17T11:00:00Z', '3 days ago'],
  ['2026-11-27T13:00:00Z', 'next week'],
  ['2026-11-22T13:00:00Z', 'in 2 days'],
  ['2024-10-01T00:00:00Z', '2 years ago'],
])('%s reads %s', (at, words) => {
  expect(relativeTime(new Date(at), now, 'en')).toBe(words)
})
