import { expect, it } from 'vitest'
import { ownValueWords } from './own-values.ts'

it.each([
  ['status', 'submitted', 'Submitted'],
  ['status', 'beyond', 'beyond'],
  ['priority', 'urgent', 'Urgent'],
  ['material', null, ''],
])('%s %j reads %j', (field, value, text) => {
  expect(ownValueWords(field, value)).toBe(text)
})
