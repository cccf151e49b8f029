import { expect, it } from 'vitest'
import { emptyValues, readText, textsOf, unsavedOf } from './draft-texts.ts'

const base = { ...emptyValues, title: 'Gate', quantity: 2 }

it('sends what changed, and nothing else', () => {
  expect(unsavedOf(base, textsOf(base))).toEqual({ changes: {}, invalid: {} })
  const texts = { ...textsOf(base), title: ' Gate ', material: 'Oak', quantity: '', description: 'Two wings ' }
  expect(unsavedOf(base, texts).changes).toEqual({ material: 'Oak', quantity: null, description: 'Two wings ' })
})

it('leaves out what is not fit to be sent, and says why in the contract’s words', () => {
  const texts = { ...textsOf(base), quantity: 'two', material: 'Oak', requested_date: '0026-01-01' }
  expect(unsavedOf(base, texts)).toEqual({
    changes: { material: 'Oak' },
    invalid: { quantity: 'Must be a whole number', requested_date: 'Must be of the years 1000 to 2999' },
  })
})

it('takes any field of a draft empty again', () => {
  expect(readText('title', '  ')).toEqual({ value: null, message: null })
  expect(readText('job_type', '')).toEqual({ value: null, message: null })
  expect(readText('description', '')).toEqual({ value: '', message: null })
  expect(readText('delivery_method', '')).toEqual({ value: null, message: null })
})
