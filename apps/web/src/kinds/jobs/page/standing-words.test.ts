import { jobStatuses, jobTransitions } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { standingWords } from './standing-words.ts'

it('says to the shop when it is its turn, and to others whose it is', () => {
  expect(standingWords('submitted', true).next).toBe('Your turn: approve, return or reject it.')
  expect(standingWords('submitted', false).next).toBe("The shop's turn: approve, return or reject it.")
  expect(standingWords('returned', true).next).toBe("The customer's turn: change it and hand it in again.")
})

it.each(jobStatuses)('%s: somebody goes on from here exactly where it can go on', (status) => {
  const isOver = jobTransitions[status].length === 0
  expect(standingWords(status, true).next === 'Nobody has to do anything.').toBe(isOver)
})
