import type { listResponses as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { ResourceContext } from '../../platform/context.ts'
import { countRows, presentList, readPage, UUID } from '../../platform/paging.ts'
import { presentResponse, RESPONSE } from './present-response.ts'

/** What contractors answered, newest first. */
export async function listResponses(
  ctx: ResourceContext,
  query: HandlerInput<typeof endpoint>['query'],
): Promise<HandlerReply<typeof endpoint>> {
  const { id: resourceId } = ctx.grant.resource
  const page = readPage(query, UUID)
  const [rows, count] = await Promise.all([
    ctx.db.contractorResponse.findMany({
      where: { resourceId, ...(page.after && { id: { lt: page.after } }) },
      select: RESPONSE,
      orderBy: { id: 'desc' },
      skip: page.offset,
      take: page.size + 1,
    }),
    countRows(ctx.pool, 'from contractor_response where resource_id = $1', [resourceId], page.exactCount),
  ])
  return presentList(page, rows, count, ({ id }) => id, presentResponse)
}
