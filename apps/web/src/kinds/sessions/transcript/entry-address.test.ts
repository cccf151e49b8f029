import { expect, it } from 'vitest'
import { entryAddress, entryIn } from './entry-address.ts'

it.each([
  ['#17', 17],
  ['#20000', 20_000],
  ['#20001', null],
  ['#0', null],
  ['#entry', null],
  ['#1e3', null],
  ['', null],
])('%s asks for %j of 20,000', (hash, seq) => {
  expect(entryIn(hash, 20_000)).toBe(seq)
})

it('reads the address that it writes', () => {
  const address = entryAddress('a', 17, 'https://desk.test')
  expect(address).toBe('https://desk.test/sessions/a#17')
  expect(entryIn(new URL(address).hash, 17)).toBe(17)
})
