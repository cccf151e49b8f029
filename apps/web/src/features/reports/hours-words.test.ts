import { expect, it } from 'vitest'
import { hoursWords } from './hours-words.ts'

it.each([
  [0, 'less than a minute'],
  [0.005, 'less than a minute'],
  [0.0166, '1 minute'],
  [0.5, '30 minutes'],
  [0.999, '1 hour'],
  [1.4, '1 hour'],
  [18.2, '18 hours'],
  [47.9, '48 hours'],
  [48, '2 days'],
  [60, '2.5 days'],
  [1234, '51.4 days'],
])('%d hours are %s', (hours, said) => {
  expect(hoursWords(hours, 'en-GB')).toBe(said)
})
