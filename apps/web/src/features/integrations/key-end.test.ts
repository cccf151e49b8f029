import { expect, it } from 'vitest'
import { endOf, type KeyEnd } from './key-end.ts'

const noon = new Date(2026, 10, 21, 12)
const midnight = (date: number) => ({ expires_at: new Date(2026, 10, date).toISOString() })

it.each<[KeyEnd, string, ReturnType<typeof endOf>]>([
  ['90', '', { expires_in_days: 90 }],
  ['none', '', {}],
  ['date', '2026-11-21', midnight(22)],
  ['date', '2026-11-30', midnight(31)],
  ['date', '2026-11-20', null],
  ['date', '', null],
])('%s %s is %j', (end, day, wish) => {
  expect(endOf(end, day, noon)).toEqual(wish)
})
