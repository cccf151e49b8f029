import { expect, it } from 'vitest'
import { cleanName } from './clean-name.ts'

it.each([
  ['dots', '.'.repeat(3_000_000)],
  ['dots with an end', `${'.'.repeat(3_000_000)}a`],
  ['dots with a start', `a${'. '.repeat(1_500_000)}`],
  ['dots and a letter, again and again', `${'.'.repeat(99)}a`.repeat(30_000)],
  ['folders', '/'.repeat(3_000_000)],
  ['accents', '\u0301\u0316'.repeat(1_500_000)],
])('of 3,000,000 %s no more is read than of a name: with their square the test would never end', (_what, given) => {
  expect(cleanName(given, 'text/plain').length).toBeLessThanOrEqual(200)
})

it('reads the end of a long name, where its ending is', () => {
  expect(cleanName(`${'a'.repeat(5000)}.JPEG`, 'image/jpeg')).toBe(`${'a'.repeat(195)}.JPEG`)
})

it('leaves no dots and spaces at either end', () => {
  expect(cleanName(' . offer. v2 . .', 'application/pdf')).toBe('offer. v2.pdf')
})

it('leaves no half of a character where it cuts', () => {
  expect(cleanName(`🔑${'a'.repeat(995)}.txt`, 'text/plain').isWellFormed()).toBe(true)
})
