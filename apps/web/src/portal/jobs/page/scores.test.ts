import { expect, it } from 'vitest'
import { scores, scoreWords } from './scores.ts'

it('says a rating in words and as a number', () => {
  expect(scoreWords(4)).toBe('Good, 4 of 5')
  expect(new Set(scores.map(scoreWords)).size).toBe(5)
})
