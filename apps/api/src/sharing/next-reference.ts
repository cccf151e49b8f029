import type { ResourceKind } from '@latchkey/contract'
import type { Tx } from '../platform/transact.ts'

const PREFIXES: Partial<Record<ResourceKind, string>> = { repair_request: 'R', job: 'J' }

/**
 * The next number of a kind in a workspace. Whoever creates at the same time waits for this row, and a creation that fails
 * gives its number back: there are no gaps.
 */
export async function nextReference({ db }: Tx, workspaceId: string, kind: ResourceKind) {
  const prefix = PREFIXES[kind]
  if (!prefix) return null
  const [row] = await db.$queryRaw<{ last: number }[]>`
    insert into reference_counter as c (workspace_id, kind, last) values (${workspaceId}::uuid, ${kind}, 1)
    on conflict (workspace_id, kind) do update set last = c.last + 1 returning last`
  return `${prefix}-${String(row?.last ?? 1).padStart(4, '0')}`
}
