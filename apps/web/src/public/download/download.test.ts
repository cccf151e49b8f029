import { expect, test } from 'vitest'
import { nameIn } from './download.ts'

test.each([
  ['attachment; filename="quotes.csv"', 'quotes.csv'],
  [`attachment; filename="q.csv"; filename*=UTF-8''Josh%E2%80%99s%20quotes.csv`, 'Josh’s quotes.csv'],
  [null, 'records'],
])('%j names %j', (disposition, name) => expect(nameIn(disposition)).toBe(name))
