import type { Context } from '../../platform/context.ts'

/** Of the lock that was found: one that was changed meanwhile is not opened by the old password. */
export async function findPasswordHash({ pool }: Context, share: { id: string; lock_version: number }) {
  const { rows } = await pool.query<{ password_hash: string | null }>({
    name: 'share-password',
    text: 'select password_hash from share where id = $1 and lock_version = $2',
    values: [share.id, share.lock_version],
  })
  return rows[0]?.password_hash ?? null
}
