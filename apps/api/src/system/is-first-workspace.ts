import type { Pool } from 'pg'

/**
 * Whether this workspace is the one that was opened first: that of whoever installed the program. Anybody may register and
 * open another one, and is its owner. Ids are in the order of their making.
 */
export async function isFirstWorkspace(pool: Pool, workspaceId: string) {
  const { rows } = await pool.query<{ id: string }>('select id from workspace order by id limit 1')
  return rows[0]?.id === workspaceId
}
