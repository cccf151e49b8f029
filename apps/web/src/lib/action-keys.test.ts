import { expect, it } from 'vitest'
import { createActionKeys, newActionKey } from './action-keys.ts'
import { OfflineError, ProblemError } from './call-error.ts'

const problem = (status: number) =>
  new ProblemError({ code: 'internal', status, title: '', detail: '', errors: [] }, null)

function keys() {
  let count = 0
  return createActionKeys(() => `key ${++count}`)
}

it('is one for all attempts of one action', () => {
  const { keyOf } = keys()
  expect([keyOf({ a: 1 }), keyOf({ a: 1 })]).toEqual(['key 1', 'key 1'])
})

it('is another for another wish', () => {
  const { keyOf } = keys()
  expect([keyOf({ a: 1 }), keyOf({ a: 2 })]).toEqual(['key 1', 'key 2'])
})

it.each([
  ['the line broke', new OfflineError(), 'key 1'],
  ['the server fell over', problem(503), 'key 1'],
  ['it was refused', problem(422), 'key 2'],
  ['it went well', null, 'key 2'],
])('when %s, pressing again takes the right one', (_, error, key) => {
  const { keyOf, settle } = keys()
  keyOf({ a: 1 })
  settle(error)
  expect(keyOf({ a: 1 })).toBe(key)
})

it('cannot be guessed', () => {
  expect(newActionKey()).toMatch(/^[0-9a-f]{32}$/)
  expect(newActionKey()).not.toBe(newActionKey())
})
