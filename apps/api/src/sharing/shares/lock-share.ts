import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { COLUMNS, FROM, type ShareRow } from './select-shares.ts'

export type LockedShare = ShareRow & { password_hash: string | null; token_hash: Buffer; now: Date }

/** A share as it is now, held until the change is done. */
export async function lockShare({ db }: Tx, ctx: ResourceContext, id: string): Promise<LockedShare> {
  const [row] = await db.$queryRawUnsafe<LockedShare[]>(
    `select ${COLUMNS}, s.password_hash, s.token_hash, now() as now ${FROM} where s.id = $1::uuid for no key update of s`,
    id,
  )
  if (row?.resource_id !== ctx.grant.resource.id) throw new AppError('not_found')
  if (ctx.ifMatch !== null && ctx.ifMatch !== row.version) throw new AppError('version_conflict')
  return row
}

/** What was stopped for good is not changed any more. */
export function requireNotRevoked({ revoked_at }: Pick<ShareRow, 'revoked_at'>) {
  if (revoked_at) throw new AppError('conflict', { detail: 'This link was stopped. Make a new one' })
}
