import { expect, it } from 'vitest'
import { endOf, endOfDay, startingUntil, untilOffers } from './expiry-offers.ts'

const now = new Date('2026-11-20T12:00:00')
const length = (expires_in: '24h' | '7d' | '30d' | 'never') => ({ expires_in, expires_in_days: '', expires_at: '' })

it.each([
  [null, ['24h', '7d', '30d', 'never', 'days', 'date']],
  [30, ['24h', '7d', '30d', 'days', 'date']],
  [10, ['24h', '7d', 'days', 'date']],
  [1, ['24h', 'days', 'date']],
])('at most %s days: offers %j', (maxDays, offers) => {
  expect(untilOffers(maxDays)).toEqual(offers)
})

it('starts with the wish, or with as much of it as is allowed', () => {
  expect(startingUntil('never', null)).toEqual(length('never'))
  expect(startingUntil('7d', 10)).toEqual(length('7d'))
  expect(startingUntil('30d', 7)).toEqual(length('7d'))
  expect(startingUntil('never', 12)).toEqual({ expires_in: 'days', expires_in_days: '12', expires_at: '' })
})

it('a day ends where the reader is, and never past the maximum', () => {
  expect(endOfDay('2026-11-24', null, now)).toBe(new Date('2026-11-24T23:59:59').toISOString())
  expect(endOfDay('2026-11-24', 2, now)).toBe(new Date('2026-11-22T12:00:00').toISOString())
  expect(endOfDay('', null, now)).toBe('')
  expect(endOfDay('soon', null, now)).toBe('')
})

it('knows the end while it is chosen', () => {
  expect(endOf(length('7d'), null, now)).toEqual(new Date(now.getTime() + 7 * 86_400_000))
  expect(endOf(length('never'), null, now)).toBeNull()
  expect(endOf({ expires_in: 'days', expires_in_days: '3', expires_at: '' }, null, now)?.getTime()).toBe(
    now.getTime() + 3 * 86_400_000,
  )
  expect(endOf({ expires_in: 'days', expires_in_days: 'x', expires_at: '' }, null, now)).toBeUndefined()
  expect(endOf({ expires_in: 'date', expires_in_days: '', expires_at: '' }, null, now)).toBeUndefined()
  expect(endOf({ expires_in: 'keep', expires_in_days: '', expires_at: '' }, null, now)).toBeUndefined()
})
