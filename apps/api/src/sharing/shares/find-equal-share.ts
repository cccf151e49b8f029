import type { MadeShare } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Context, Grant } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { COLUMNS, FROM, IS_ACTIVE, presentShare, type ShareRow } from './select-shares.ts'
import type { SettledShare } from './settle-share.ts'

/**
 * An active public share with the same mode, fields and number of views, whose address can be read. Whoever asks for one at the same time waits for
 * the resource's row, so that only one is ever made.
 */
export async function findEqualShare(
  { db }: Tx,
  ctx: Context,
  { id }: Grant['resource'],
  { accessMode, sharedFields, maxViews }: SettledShare,
): Promise<MadeShare | null> {
  const locked = await db.$queryRaw<unknown[]>`
    select 1 from resource where id = ${id}::uuid and deleted_at is null for no key update`
  if (locked.length === 0) throw new AppError('not_found')
  const [row] = await db.$queryRawUnsafe<ShareRow[]>(
    `select ${COLUMNS} ${FROM} where s.resource_id = $1::uuid and s.share_type = 'public' and ${IS_ACTIVE}
       and s.access_mode = $2 and s.shared_fields @> $3::text[] and s.shared_fields <@ $3::text[]
       and s.max_views is not distinct from $4::int
     order by s.created_at desc, s.id desc limit 1`,
    id,
    accessMode,
    sharedFields,
    maxViews,
  )
  const share = row && presentShare(ctx, row)
  return share?.url ? { ...share, url: share.url } : null
}
