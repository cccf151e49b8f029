import { getWorkspace } from '@latchkey/contract'
import { isAdmin, useMe } from '../lib/use-me.ts'
import { useQueryOf } from '../lib/use-query-of.ts'

/** Whether a list offers to share its rows. The API decides for each; this only spares people a refusal. */
export function useMayShare(): boolean {
  const me = useMe().data
  const workspace = useQueryOf(getWorkspace)
  return isAdmin(me) || workspace.data?.members_may_share === true
}
