import { jobStatuses, jobTransitions } from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { standingWords } from './standing-words.ts'
import { isOnItsWay, steps, stepsOf } from './steps-of.ts'

const drawn = (status: (typeof jobStatuses)[number]) =>
  stepsOf(status)
    .states.map((state) => state[0])
    .join('')

it('goes from the draft to what is done', () => {
  expect(steps.map(drawn)).toEqual(['naaaa', 'dnaaa', 'ddnaa', 'dddna', 'ddddd'])
})

it('never shows as progress what is none', () => {
  expect(['returned', 'rejected', 'on_hold', 'cancelled'].map((status) => isOnItsWay(status as 'returned'))).toEqual(
    Array(4).fill(false),
  )
  expect(drawn('returned')).toBe(drawn('submitted'))
  expect(drawn('on_hold')).toBe(drawn('in_progress'))
  expect(drawn('rejected')).toBe('ddnaa')
  // It may have been cancelled anywhere.
  expect(drawn('cancelled')).toBe('aaaaa')
})

describe.each(jobStatuses)('%s', (status) => {
  it('says whose turn it is exactly where it goes on', () => {
    const isOver = jobTransitions[status].length === 0
    expect(standingWords(status, isOver ? null : 'shop').next).toMatch(
      isOver ? /^[A-Z].*\.$/ : /^The shop's turn: .+\.$/,
    )
  })
})

it('speaks to the customer', () => {
  expect(standingWords('returned', 'customer')).toEqual({
    turn: 'Your turn',
    next: 'Your turn: put it right and submit it again.',
  })
  expect(standingWords('in_progress', 'shop').turn).toBe("The shop's turn")
})
