import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { listProperties } from './properties.ts'
import { listRepairRequests } from './repair-requests.ts'
import { listShares } from './shares.ts'

it.each([listShares, listRepairRequests, listProperties])(
  '$path is searched for what a database takes',
  ({ query }) => {
    const takes = (q: string) => z.safeParse(query, { q }).success
    expect(takes('Leaking tap')).toBe(true)
    for (const q of ['a\0b', '\ud800', 'x'.repeat(201)]) expect(takes(q)).toBe(false)
  },
)
