import { type Capability, type KeyScope, keyScopes } from './capabilities.ts'
import type { Endpoint } from './endpoint.ts'

/** All about handing things out, lists included: those hold links that open. */
const SHARING = ['Shares', 'Share templates', 'Access requests']

/**
 * What a key has to be allowed for a call; null where no key may make it: what belongs to a person, to a customer, or to
 * whoever holds a link. On a resource it follows from the capability that the call asks for, so that a key may nowhere
 * more than its scopes say; elsewhere reading is `read` and changing is `write`.
 */
export function scopeOf({ method, tag, needs, scope }: Endpoint): KeyScope | null {
  if (scope) return scope === 'none' ? null : scope
  if (typeof needs === 'object') {
    if ('share' in needs) return null
    const least = scopeFor(needs.resource)
    return least === 'read' && method !== 'GET' ? 'write' : least
  }
  if (needs === 'admin') return 'admin'
  if (needs !== 'member') return null
  if (SHARING.includes(tag)) return 'share'
  return method === 'GET' ? 'read' : 'write'
}

/** The first, which is the narrowest, that gives it. */
function scopeFor(capability: Capability): KeyScope {
  const scopes = Object.keys(keyScopes) as KeyScope[]
  return scopes.find((scope) => (keyScopes[scope] as readonly Capability[]).includes(capability)) ?? 'admin'
}
