import type { updateRecord as endpoint, HandlerInput, ShopRecord } from '@latchkey/contract'
import type { MemberContext } from '../../../platform/context.ts'
import { presentRecord } from '../query/present-record.ts'
import { changeRecord } from './change-record.ts'
import { type readWithRecord, viewWithRecord } from './shop-view.ts'

type Body = HandlerInput<typeof endpoint>['body']

type Read = ReturnType<typeof readWithRecord>

export async function updateRecord(
  ctx: MemberContext,
  id: string,
  { data, reason }: Body,
  ahead: Read,
): Promise<ShopRecord> {
  const { view, record } = viewWithRecord(ctx, await ahead)
  return presentRecord(view, await changeRecord(ctx, view, id, { data, reason, onExit: 'free' }, record))
}
