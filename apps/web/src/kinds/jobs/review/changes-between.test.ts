import { intakeFields } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { changesBetween } from './changes-between.ts'

type Fields = Parameters<typeof changesBetween>[0]

const job = (changed: Partial<Fields> = {}) =>
  ({ ...Object.fromEntries(intakeFields.map((field) => [field, null])), ...changed }) as Fields

it('tells nothing where nothing is another', () => {
  expect(changesBetween(job({ quantity: 2 }), job({ quantity: 2 }))).toEqual([])
})

it('tells what is another, in the order of the form', () => {
  expect(changesBetween(job({ quantity: 1 }), job({ quantity: 40, title: 'Gate' }))).toEqual([
    { field: 'title', before: null, after: 'Gate', reason: null },
    { field: 'quantity', before: 1, after: 40, reason: null },
  ])
})
