import { expect, it } from 'vitest'
import { portalStateOf } from './portal-state.ts'

const then = '2026-11-20T10:00:00.000Z'
const stranger = { is_active: true, email_verified: false, last_login_at: null, invited_at: null }

it.each([
  [{}, { state: 'none', at: null }],
  [{ invited_at: then }, { state: 'invited', at: then }],
  [
    { email_verified: true, invited_at: then },
    { state: 'registered', at: null },
  ],
  [
    { email_verified: true, last_login_at: then },
    { state: 'signed_in', at: then },
  ],
  [
    { email_verified: true, last_login_at: then, is_active: false },
    { state: 'shut_out', at: null },
  ],
  // Who gave the portal up and was not asked again.
  [{ last_login_at: then }, { state: 'none', at: null }],
])('%j', (known, state) => {
  expect(portalStateOf({ ...stranger, ...known })).toEqual(state)
})
