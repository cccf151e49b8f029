import { expect, it } from 'vitest'
import { askedOf, nextSort, readAddress } from './grid-address.ts'

it('asks for what the address says, and for nothing that cannot be', () => {
  const read = (text: string) => askedOf(readAddress(new URLSearchParams(text)))
  expect(read('')).toEqual({})
  expect(read('search=tap&sort=-cost&state=deleted')).toEqual({ search: 'tap', sort: '-cost', state: 'deleted' })
  expect(read('sort=Cost;drop&state=gone')).toEqual({})
  expect(read('filter=%7B%7D')).toEqual({ filter: '{}' })
})

it('sorts rising, falling, and no more', () => {
  const first = nextSort('', 'cost')
  const second = nextSort(first, 'cost')
  expect([first, second, nextSort(second, 'cost')]).toEqual(['cost', '-cost', ''])
  expect(nextSort('-name', 'cost')).toBe('cost')
})
