import { sharePassword } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { makePassword } from './make-password.ts'

it('makes passwords that can be read out, each another', () => {
  const made = Array.from({ length: 200 }, makePassword)
  for (const password of made) {
    expect(password).toMatch(/^[a-z]{4}(-[a-z]{4}){3}$/)
    expect(sharePassword.safeParse(password).success).toBe(true)
  }
  expect(new Set(made).size).toBe(made.length)
  expect(new Set(made.join('').replaceAll('-', '')).size).toBe(21)
})
