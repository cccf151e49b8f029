import { expect, it } from 'vitest'
import { cleanName } from './clean-name.ts'

it.each([
  ['dots', '.'.repeat(60_000)],
  ['dots with an end', `${'.'.repeat(60_000)}a`],
  ['dots with a start', `a${'. '.repeat(30_000)}`],
  ['dots and a letter, again and again', `${'.'.repeat(99)}a`.repeat(600)],
  ['folders', '/'.repeat(60_000)],
  ['accents', '\u0301\u0316'.repeat(30_000)],
])('60,000 %s take no time', (_what, given) => {
  const started = performance.now()
  expect(cleanName(given, 'text/plain').length).toBeLessThanOrEqual(200)
  expect(performance.now() - started).toBeLessThan(100)
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
