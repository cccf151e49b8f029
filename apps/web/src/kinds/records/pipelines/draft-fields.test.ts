import { createPipeline, type Field } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { draftsOf, fieldsOf, keysOf, moved, newDraft } from './draft-fields.ts'

const fields: Field[] = [
  { key: 'name', label: 'Customer', type: 'text', required: true },
  { key: 'stage', label: 'Stage', type: 'select', options: ['New', 'Won'] },
]

it('gives back the fields that it was made of', () => {
  expect(fieldsOf(draftsOf(fields))).toEqual(fields)
})

it('leaves the keys that stand and finds free ones for the rest', () => {
  expect(keysOf([newDraft('Name'), ...draftsOf(fields), newDraft('Name')])).toEqual([
    'name_2',
    'name',
    'stage',
    'name_3',
  ])
})

it('reads options line by line, and what it makes is what the contract takes', () => {
  const made = fieldsOf([{ ...newDraft('Parts'), type: 'multi_select', options: ' Tap \n\nWasher' }])
  expect(made).toEqual([{ key: 'parts', label: 'Parts', type: 'multi_select', options: ['Tap', 'Washer'] }])
  expect(createPipeline.body.safeParse({ name: 'Jobs', fields: made }).success).toBe(true)
})

it('moves one and stays within the list', () => {
  expect(moved(['a', 'b', 'c'], 1, 2)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
})
