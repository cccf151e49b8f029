import type { listPublicEntries as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { ShareContext } from '../../../platform/context.ts'
import { listEntriesOf } from '../entries/list-entries-of.ts'

/** What was said, through a link. Links to other kinds have no entries. */
export async function listPublicEntries(
  { share, pool }: ShareContext,
  query: HandlerInput<typeof endpoint>['query'],
): Promise<HandlerReply<typeof endpoint>> {
  if (share.resource.kind !== 'session') throw new AppError('not_found')
  return listEntriesOf(pool, share.resource.id, query)
}
