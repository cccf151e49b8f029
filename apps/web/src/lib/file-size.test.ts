import { expect, it } from 'vitest'
import { fileSize } from './file-size.ts'

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [340_400, '340 kB'],
  [2_140_000, '2.1 MB'],
  [25_000_000, '25 MB'],
])('%i reads %s', (bytes, words) => {
  expect(fileSize(bytes, 'en')).toBe(words)
})
