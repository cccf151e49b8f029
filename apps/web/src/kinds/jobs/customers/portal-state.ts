import type { Customer } from '@latchkey/contract'

type Known = Pick<Customer, 'is_active' | 'email_verified'> & {
  last_login_at: string | null
  invited_at: string | null
}

export type PortalState = 'shut_out' | 'signed_in' | 'registered' | 'invited' | 'none'

/** How a customer stands with the portal, and since when where that says something. */
export function portalStateOf({ is_active, email_verified, last_login_at, invited_at }: Known): {
  state: PortalState
  at: string | null
} {
  if (!is_active) return { state: 'shut_out', at: null }
  if (email_verified) return { state: last_login_at ? 'signed_in' : 'registered', at: last_login_at }
  return { state: invited_at ? 'invited' : 'none', at: invited_at }
}
