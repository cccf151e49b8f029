import { accessKinds, accessOutcomes } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { outcomeWords } from './outcome-words.ts'

it('says what somebody did, or why they could not', () => {
  expect(outcomeWords('granted', 'open')).toBe('Opened it')
  expect(outcomeWords('granted', 'export')).toBe('Took an export')
  expect(outcomeWords('wrong_password', 'open')).toBe('Wrong password')
  expect(outcomeWords('paused', 'file')).toBe('Turned away: it was paused (file)')
})

it('tells every entry apart', () => {
  const all = accessKinds.flatMap((what) => accessOutcomes.map((outcome) => outcomeWords(outcome, what)))
  expect(new Set(all).size).toBe(all.length)
})
