import type { listPublicSessionEntries as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { Context } from '../../../platform/context.ts'
import { listEntriesOf } from '../entries/list-entries-of.ts'
import { getPublicSession } from './get-public-session.ts'

/** What was said in a session that anyone may read. */
export async function listPublicSessionEntries(
  ctx: Context,
  id: string,
  query: HandlerInput<typeof endpoint>['query'],
): Promise<HandlerReply<typeof endpoint>> {
  await getPublicSession(ctx, id)
  return listEntriesOf(ctx.pool, id, query)
}
