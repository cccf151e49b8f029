import { expect, it } from 'vitest'
import { daysOf, dayWords } from './days.ts'

const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString()

it('puts together what was done on one day here', () => {
  const entries = [at(21, 9), at(21, 0), at(20, 23), at(18, 12)].map((time) => ({ at: time }))
  expect(daysOf(entries).map((day) => [day.at.getDate(), day.entries.length])).toEqual([
    [21, 2],
    [20, 1],
    [18, 1],
  ])
  expect(daysOf([])).toEqual([])
})

it('names the days that are near', () => {
  const now = new Date(2026, 10, 21, 8)
  const words = [21, 20, 19].map((day) => dayWords(new Date(2026, 10, day), now, 'en-US'))
  expect(words).toEqual(['Today', 'Yesterday', 'Thursday, November 19, 2026'])
})
