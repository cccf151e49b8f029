import { expect, it } from 'vitest'
import { timeLeftWords } from './time-left-words.ts'

const now = new Date('2026-11-20T12:00:00Z')

it.each([
  ['2026-11-27T11:59:58Z', '7 days left'],
  ['2026-11-26T12:00:00Z', '6 days left'],
  ['2026-11-21T13:00:00Z', '1 day left'],
  ['2026-11-20T15:30:00Z', '3 hours left'],
  ['2026-11-20T12:10:00Z', '10 minutes left'],
  ['2026-11-20T12:00:20Z', '1 minute left'],
  ['2026-11-20T12:00:00Z', 'Ran out just now'],
  ['2026-11-18T12:00:00Z', 'Ran out 2 days ago'],
])('%s reads %s', (end, said) => {
  expect(timeLeftWords(new Date(end), now, 'en')).toBe(said)
})

it('has no end where there is none', () => {
  expect(timeLeftWords(null, now)).toBe('No end')
})
