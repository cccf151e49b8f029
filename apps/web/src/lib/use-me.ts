import type { ReplyOf } from '@latchkey/contract'
import { getMe } from './light-endpoints.ts'
import { useQueryOf } from './use-query-of.ts'

export type MyAccount = ReplyOf<typeof getMe>

export const useMe = () => useQueryOf(getMe)

/** May change the workspace, its people and its settings. The API decides; this only spares people a refusal. */
export const isAdmin = (me: MyAccount | undefined) => me?.workspace?.role === 'owner' || me?.workspace?.role === 'admin'
