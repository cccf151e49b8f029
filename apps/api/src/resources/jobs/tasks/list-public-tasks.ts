import type { listPublicTasks as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { ShareContext } from '../../../platform/context.ts'
import { listTasksOf } from './list-tasks-of.ts'

/** The tasks through a link. Links to other kinds have none. */
export async function listPublicTasks(
  { share, pool }: ShareContext,
  query: HandlerInput<typeof endpoint>['query'],
): Promise<HandlerReply<typeof endpoint>> {
  if (share.resource.kind !== 'job') throw new AppError('not_found')
  return listTasksOf(pool, share.resource.id, query)
}
