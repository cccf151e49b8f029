import type { ShopRecord } from '@latchkey/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { MemberContext } from '../../../platform/context.ts'
import { findInView } from '../query/find-in-view.ts'
import { presentRecord } from '../query/present-record.ts'
import { viewOfRecord } from './shop-view.ts'

/** One of them, a deleted one too. */
export async function getRecord(ctx: MemberContext, id: string): Promise<ShopRecord> {
  const view = await viewOfRecord(ctx, id)
  const line = await findInView(ctx.pool, view, id, { state: 'any' })
  if (!line) throw new AppError('not_found')
  return presentRecord(view, line)
}
