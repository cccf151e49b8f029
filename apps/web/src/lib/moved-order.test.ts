import { expect, it } from 'vitest'
import { sourceOf } from './moved-order.ts'

const letters = ['a', 'b', 'c', 'd', 'e']
const moved = (from: number, to: number) => letters.map((_, index) => letters[sourceOf(index, from, to)]).join('')

it.each([
  [0, 3, 'bcdae'],
  [3, 0, 'dabce'],
  [1, 2, 'acbde'],
  [2, 1, 'acbde'],
  [0, 4, 'bcdea'],
  [4, 0, 'eabcd'],
  [2, 2, 'abcde'],
])('moves %i to %i, and those between along', (from, to, order) => {
  expect(moved(from, to)).toBe(order)
})
