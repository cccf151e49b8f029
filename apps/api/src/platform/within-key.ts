import { withinScopes } from '@latchkey/contract'
import type { ActiveKey, Grant } from './context.ts'

/** What is left of a person's rights where they come with a key: those of its scopes, on things of its workspace. */
export function withinKey(key: ActiveKey | null, grant: Grant | null): Grant | null {
  if (!key || !grant) return grant
  if (grant.resource.workspaceId !== key.workspaceId) return null
  return { ...grant, capabilities: withinScopes(key.scopes, grant.capabilities) }
}
