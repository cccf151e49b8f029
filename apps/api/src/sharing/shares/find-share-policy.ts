import type { NewShare } from '@latchkey/contract'
import type { Pool } from 'pg'
import { AppError } from '../../platform/app-error.ts'

export type SharePolicy = {
  defaultExpiry: NewShare['expires_in'] | null
  maxDays: number | null
  publicLinks: boolean
  passwordlessLinks: boolean
  mailSharing: boolean
  workspaceName: string
}

/** What a workspace says about its shares, and what time the database has. */
export async function findSharePolicy(pool: Pool, workspaceId: string) {
  const { rows } = await pool.query<SharePolicy & { now: Date }>({
    name: 'share-policy',
    text: `select share_expiry as "defaultExpiry", share_max_days as "maxDays", public_links as "publicLinks",
        passwordless_links as "passwordlessLinks", mail_sharing as "mailSharing", name as "workspaceName", now() as now
      from workspace where id = $1`,
    values: [workspaceId],
  })
  const [row] = rows
  if (!row) throw new AppError('not_found')
  return row
}
