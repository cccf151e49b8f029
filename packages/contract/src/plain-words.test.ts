import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { createSession } from './sessions.ts'

/** What the first thing is that is wrong, once the contract was loaded. */
const wrongWith = (schema: z.ZodMiniType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message

it.each<[z.ZodMiniType, unknown, string]>([
  [createSession.body, {}, 'Is required'],
  [z.string(), undefined, 'Is required'],
  [z.union([z.string(), z.number()]), undefined, 'Is required'],
  [z.enum(['a', 'b']), undefined, 'Is required'],
  [z.string(), 7, 'Must be text'],
  [z.string(), null, 'Must be text'],
  [z.number(), 'x', 'Must be a number'],
  [z.int(), 1.5, 'Must be a whole number'],
  [z.boolean(), 'yes', 'Must be true or false'],
  [z.array(z.string()), 'x', 'Must be a list'],
  [z.strictObject({}), [], 'Must be an object'],
  [z.record(z.string(), z.unknown()), 'x', 'Must be an object'],
  [z.undefined(), 1, 'Must be left out'],
  [z.enum(['a', 'b']), 'c', 'Must be one of: a, b'],
  [z.literal('a'), 'c', 'Must be a'],
  [z.string().check(z.maxLength(1200)), 'x'.repeat(1201), 'At most 1,200 characters'],
  [z.array(z.string()).check(z.minLength(1)), [], 'At least 1 of them'],
  [z.number().check(z.maximum(5)), 6, 'At most 5'],
  [z.number().check(z.multipleOf(5)), 6, 'Must be a multiple of 5'],
  [z.email(), 'x', 'Must be an e-mail address'],
  [z.uuid(), 'x', 'Must be an id'],
  [z.iso.date(), 'soon', 'Must be a date such as 2026-11-21'],
  [z.iso.datetime(), 'soon', 'Must be a time such as 2026-11-21T09:00:00Z'],
  [z.string().check(z.regex(/a/)), 'b', 'Is not of the right form'],
  [z.union([z.string(), z.number()]), true, 'Is not of the right form'],
  [z.strictObject({}), { more: 1 }, 'Not known here'],
])('%# says it plainly', (schema, value, words) => {
  expect(wrongWith(schema, value)).toBe(words)
})
