import type { Comment, listComments as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { ResourceContext, Services, ShareContext } from '../../platform/context.ts'
import { countRows, presentList, readPage, UUID } from '../../platform/paging.ts'
import { findSharePolicy } from '../shares/find-share-policy.ts'
import { COMMENT, presentComment, type Reader } from './present-comment.ts'
import { requireComments } from './require-comments.ts'

type Query = HandlerInput<typeof endpoint>['query']
type List = HandlerReply<typeof endpoint>

/** What was said about a resource, oldest first. Who can only look reads it as outsiders do. */
export async function listComments(ctx: ResourceContext, query: Query): Promise<List> {
  const { resource, capabilities } = ctx.grant
  requireComments(resource)
  if (capabilities.includes('comment')) return list(ctx, resource.id, query, 'insider')
  const { workspaceName: shopName } = await findSharePolicy(ctx.pool, resource.workspaceId)
  return list(ctx, resource.id, query, { shopName })
}

/** The same through a share. */
export async function listPublicComments(ctx: ShareContext, query: Query): Promise<List> {
  requireComments(ctx.share.resource)
  return list(ctx, ctx.share.resource.id, query, { shopName: ctx.share.brandName })
}

async function list({ db, pool }: Services, resourceId: string, query: Query, reader: Reader): Promise<List> {
  const page = readPage(query, UUID)
  const [rows, count] = await Promise.all([
    db.comment.findMany({
      where: { resourceId, ...(page.after && { id: { gt: page.after } }) },
      select: COMMENT,
      orderBy: { id: 'asc' },
      skip: page.offset,
      take: page.size + 1,
    }),
    countRows(pool, 'from comment where resource_id = $1', [resourceId], page.exactCount),
  ])
  return presentList(
    page,
    rows,
    count,
    ({ id }) => id,
    (row): Comment => presentComment(row, reader),
  )
}
