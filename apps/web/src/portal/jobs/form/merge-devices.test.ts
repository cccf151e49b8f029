import { expect, it } from 'vitest'
import { emptyValues, textsOf } from './draft-texts.ts'
import { mergeDevices } from './merge-devices.ts'

const base = { ...emptyValues, title: 'Gate', material: 'Oak', quantity: 2 }

it('takes the other device’s values for untouched fields, and keeps mine for touched ones', () => {
  const mine = { ...textsOf(base), title: 'Garden gate', dimensions: '2 m' }
  const theirs = { ...base, title: 'Iron gate', material: 'Iron' }
  const { texts, taken, kept } = mergeDevices(base, mine, theirs)
  expect(texts).toMatchObject({ title: 'Garden gate', material: 'Iron', dimensions: '2 m', quantity: '2' })
  expect([taken, kept]).toEqual([['material'], ['title']])
})

it('keeps a text that cannot be saved', () => {
  const merged = mergeDevices(base, { ...textsOf(base), quantity: 'two' }, { ...base, quantity: 3 })
  expect([merged.texts.quantity, merged.kept]).toEqual(['two', ['quantity']])
  expect(mergeDevices(base, { ...textsOf(base), quantity: 'two' }, base).kept).toEqual([])
})

it('says nothing where both wrote the same', () => {
  const merged = mergeDevices(base, { ...textsOf(base), title: 'Iron gate ' }, { ...base, title: 'Iron gate' })
  expect([merged.texts.title, merged.taken, merged.kept]).toEqual(['Iron gate ', [], []])
})
