import { expect, it } from 'vitest'
import { linesOf } from './lines-of.ts'

it('finds the lines that need mending, and nothing else', () => {
  const errors = [
    { path: 'line 3', message: 'Is no JSON' },
    { path: 'title', message: 'Must not be empty' },
    { path: 'line 20', message: 'role: Must not be empty' },
  ]
  expect(linesOf(errors)).toEqual([
    { line: '3', message: 'Is no JSON' },
    { line: '20', message: 'role: Must not be empty' },
  ])
})
