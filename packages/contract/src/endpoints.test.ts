import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { endpoints, errorTable, takesIdempotencyKey } from './index.ts'

/** Auth, verify and open: in the app, in the portal, and on a public page. */
const BOUND_TO_A_SECRET =
  /^\/v1\/(auth\/|public\/.*\/(verify|open)$|customer\/(register|verify-email|accept-invitation|link|login|logout|forgot-password|reset-password)$)/

describe.each(Object.entries(endpoints))('%s', (_name, definition) => {
  it('is strict in what it takes', () => {
    for (const schema of [definition.body, definition.query, definition.params]) {
      if (!schema) continue
      const answer = z.safeParse(schema, { 'surely unknown': 1 })
      expect(answer.error?.issues.some(({ code }) => code === 'unrecognized_keys')).toBe(true)
    }
  })

  it('has a reply or none, as its status says', () => {
    const replies = [definition.reply, definition.download].filter((one) => one !== undefined).length
    expect(replies).toBe(definition.status === 204 ? 0 : 1)
  })

  it('has a POST that may be repeated, unless it is bound to a secret', () => {
    if (definition.method !== 'POST') expect(definition.notIdempotent).toBeUndefined()
    else if (!takesIdempotencyKey(definition)) expect(definition.path).toMatch(BOUND_TO_A_SECRET)
  })
})

it('has one status and title for each refusal', () => {
  for (const { status, title } of Object.values(errorTable)) {
    expect(status).toBeGreaterThanOrEqual(400)
    expect(title).not.toMatch(/successfully|oops|!/i)
  }
})
