import { describe, expect, it } from 'vitest'
import { readDate } from './read-date.ts'
import { readMoney } from './read-money.ts'
import { readNumber } from './read-number.ts'

describe('a number', () => {
  it.each([
    ['12', 12],
    [' 12.50 ', 12.5],
    ['-0.5', -0.5],
    ['−7', -7],
    ['1e3', 1000],
    ['1,234', 1234],
    ['1,234,567.89', 1_234_567.89],
    ['1 234 567', 1_234_567],
    ['1\u202f234,5', 1234.5],
    ["1'234.5", 1234.5],
    ['1.234.567', 1_234_567],
    ['1.234,56', 1234.56],
    ['12,5', 12.5],
    ['0,123', 0.123],
    ['1.234', 1.234],
  ])('%s is %d', (text, number) => expect(readNumber(text, false)).toBe(number))

  it.each(['', 'x', '1,23,4', '12,34.5', '1..2', '1.2.3', '--1', '0x10', 'Infinity', '5 apples', '1,', ',5'])(
    '%s is none',
    (text) => expect(readNumber(text, false)).toBeNaN(),
  )

  it('that could be two is none where a comma may be a point', () => {
    expect([readNumber('1.234', true), readNumber('1,234', true)]).toEqual([Number.NaN, Number.NaN])
    expect([readNumber('1.234,5', true), readNumber('0,125', true), readNumber('1234', true)]).toEqual([
      1234.5, 0.125, 1234,
    ])
  })
})

describe('a date', () => {
  it.each([
    ['2026-11-21', '2026-11-21'],
    ['2026/1/2', '2026-01-02'],
    ['2026-11-21T10:30:00Z', '2026-11-21'],
    ['2026-11-21 10:30', '2026-11-21'],
    ['21.11.2026', '2026-11-21'],
    ['5.4.2026', '2026-04-05'],
    ['21/11/2026', '2026-11-21'],
    ['11/21/2026', '2026-11-21'],
    ['05/05/2026', '2026-05-05'],
    ['21 Nov 2026', '2026-11-21'],
    ['21-Nov-2026', '2026-11-21'],
    ['21st November 2026', '2026-11-21'],
    ['November 21, 2026', '2026-11-21'],
    ['29 Feb 2028', '2028-02-29'],
  ])('%s is %s', (text, date) => expect(readDate(text)).toBe(date))

  it.each(['', 'x', '04/05/2026', '2026-02-30', '31/02/2026', '21/11/26', '21 Foo 2026', '20261121', '2026-13-01'])(
    '%s is none that is clear',
    (text) => expect(readDate(text)).toBeNull(),
  )
})

describe('money', () => {
  it.each([
    ['12.50 GBP', 12.5, 'GBP'],
    ['gbp 12.50', 12.5, 'GBP'],
    ['£1,234.50', 1234.5, 'GBP'],
    ['-5€', -5, 'EUR'],
    ['12,50 €', 12.5, 'EUR'],
    ['12.50GBP', 12.5, 'GBP'],
  ])('%s is %d %s', (text, amount, currency) => expect(readMoney(text, false)).toEqual({ amount, currency }))

  it.each(['', '12.50', 'GBP', '$5', '£1.000', '5 GBP EUR', '£5 GBP', '5 pounds', 'x GBP'])('%s is none', (text) =>
    expect(readMoney(text, false)).toBeNull(),
  )
})
