import { expect, it } from 'vitest'
import { mergeOf } from './merge-of.ts'

const base = { title: 'Railing', material: 'Steel', quantity: 2 as number | null }

it('takes from each what only they changed', () => {
  const mine = { ...base, title: 'Stair railing' }
  const theirs = { ...base, quantity: null }
  expect(mergeOf(base, mine, theirs)).toEqual({
    merged: { title: 'Stair railing', material: 'Steel', quantity: null },
    both: [],
  })
})

it('names what both changed, and keeps mine there until somebody chooses', () => {
  const mine = { ...base, material: 'Oak', title: 'Stair railing' }
  const theirs = { ...base, material: 'Brass', quantity: 3 }
  expect(mergeOf(base, mine, theirs)).toEqual({
    merged: { title: 'Stair railing', material: 'Oak', quantity: 3 },
    both: ['material'],
  })
})

it('asks nothing where both came to the same value', () => {
  const same = { ...base, material: 'Oak' }
  expect(mergeOf(base, same, { ...same })).toEqual({ merged: same, both: [] })
})

it('asks where one of them took away what the other changed', () => {
  expect(mergeOf(base, { ...base, quantity: 5 }, { ...base, quantity: null }).both).toEqual(['quantity'])
})

it('takes all of theirs where nothing of mine changed', () => {
  const theirs = { title: 'Gate', material: 'Oak', quantity: 1 }
  expect(mergeOf(base, base, theirs)).toEqual({ merged: theirs, both: [] })
})
