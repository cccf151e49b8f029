import type { Share } from '@latchkey/contract'
import { id as idSchema } from '@latchkey/contract'
import * as z from 'zod/mini'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { hashToken } from '../../platform/tokens.ts'
import { COLUMNS, FROM, presentShare, type ShareRow } from './select-shares.ts'

const BY = {
  id: { name: 'share-get', text: `select ${COLUMNS} ${FROM} where s.id = $1` },
  token: {
    name: 'share-get-by-token',
    text: `select ${COLUMNS} ${FROM} where s.token_hash = $1
      or s.id = (select share_id from share_token where hash = $1)`,
  },
}

/** One share of the resource that the guard found, by its id or its token. */
export async function getShare(ctx: ResourceContext, named: string): Promise<Share> {
  return presentShare(ctx, await findShareRow(ctx, named))
}

export async function findShareRow(ctx: ResourceContext, named: string) {
  const isId = z.safeParse(idSchema, named).success
  const { rows } = await ctx.pool.query<ShareRow>({
    ...(isId ? BY.id : BY.token),
    values: [isId ? named : hashToken(named)],
  })
  const [row] = rows
  if (row?.resource_id !== ctx.grant.resource.id) throw new AppError('not_found')
  return row
}
