import { getMe, logout, switchWorkspace } from '@latchkey/contract'
import type { QueryClient } from '@tanstack/react-query'
import { call } from '../lib/call.ts'
import { leaveForGood } from '../lib/session.ts'
import { keyOf } from '../lib/use-query-of.ts'

/** Goes on in another workspace. */
export async function changeWorkspace(client: QueryClient, id: string) {
  client.setQueryData(keyOf(getMe), await call(switchWorkspace, { body: { workspace_id: id } }))
}

export async function signOut() {
  await call(logout)
  leaveForGood()
}
