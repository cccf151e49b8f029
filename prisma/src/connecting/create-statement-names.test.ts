import { expect, test } from 'vitest'
import { createStatementNames } from './create-statement-names.ts'

test('a text is named from its second time on, always alike, and only so many are', () => {
  const name = createStatementNames(2)
  const names = (sql: string) => [name({ sql }), name({ sql }), name({ sql })]
  expect(names('SELECT 1')).toEqual(['', 'lk1', 'lk1'])
  expect(names('UPDATE t SET x = 1')).toEqual(['', 'lk2', 'lk2'])
  expect(names('SELECT 3')).toEqual(['', '', ''])
  expect(name({ sql: 'SELECT 1' })).toBe('lk1')
})

test('what comes once, and what steers a transaction, gets no name', () => {
  const name = createStatementNames(3)
  for (let length = 0; length < 1_000; length++) expect(name({ sql: `SELECT ${length}` })).toBe('')
  expect([name({ sql: 'BEGIN' }), name({ sql: 'BEGIN' })]).toEqual(['', ''])
  expect([name({ sql: 'SELECT x' }), name({ sql: 'SELECT x' })]).toEqual(['', 'lk1'])
})
