import { randomBytes } from 'node:crypto'
import type { KeyScope } from '@latchkey/contract'
import type { Prisma } from '../../generated/client.ts'
import { numbered } from '../new-id.ts'
import { did, type Noted } from './audit.ts'
import type { Shop } from './people.ts'
import { hoursAgo } from './time.ts'

const DAY = 24

type Key = {
  name: string
  hint: string
  scopes: KeyScope[]
  made: number
  lasts?: number
  used?: number
  revoked?: number
}

const KEYS: Key[] = [
  { name: 'Old website', hint: 'lk_r8kwzq', scopes: ['admin'], made: 33 * DAY, used: 12 * DAY, revoked: 11 * DAY },
  { name: 'Website form', hint: 'lk_Yd4mTn', scopes: ['write'], made: 11 * DAY, used: 5 },
  { name: 'Accounting export', hint: 'lk_2Hx7vB', scopes: ['read'], made: 25 * DAY, lasts: 30 * DAY, used: 0.4 },
]

/** Keys in every state. They open nothing: nobody has them. */
export async function insertDemoKeys(db: Prisma.TransactionClient, { workspaceId, owner }: Shop): Promise<Noted[]> {
  const rows = numbered(KEYS).map(({ made, lasts, used, revoked, ...key }) => ({
    ...{ ...key, workspaceId, accountId: owner.id, keyHash: randomBytes(32), createdAt: hoursAgo(made) },
    expiresAt: lasts === undefined ? null : hoursAgo(made - lasts),
    lastUsedAt: used === undefined ? null : hoursAgo(used),
    revokedAt: revoked === undefined ? null : hoursAgo(revoked),
  }))
  await db.apiKey.createMany({ data: rows })
  return rows.flatMap(({ id: key_id, name, hint, scopes, createdAt, expiresAt, revokedAt }) => {
    const key = { key_id, name, hint }
    const about = { workspaceId }
    return [
      did(owner, 'api_key.created', { ...key, scopes, expires_at: expiresAt?.toISOString() ?? null }, createdAt, about),
      ...(revokedAt ? [did(owner, 'api_key.revoked', key, revokedAt, about)] : []),
    ]
  })
}
