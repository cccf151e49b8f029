import type {
  addSavedFilterComment,
  Comment,
  HandlerInput,
  HandlerReply,
  listSavedFilterComments,
} from '@latchkey/contract'
import type { ResourceContext } from '../../../platform/context.ts'
import type { Reader } from '../../../sharing/comments/present-comment.ts'
import { findSharePolicy } from '../../../sharing/shares/find-share-policy.ts'
import { listRecordCommentsOf } from '../records/list-record-comments-of.ts'
import { writeRecordComment } from '../records/write-record-comment.ts'
import { viewOfFilter } from './view-of-filter.ts'

type Query = HandlerInput<typeof listSavedFilterComments>['query']

/** What was said about a record of the filter. Who can only look reads it as outsiders do. */
export async function listCommentsOfFilter(
  ctx: ResourceContext,
  recordId: string,
  query: Query,
): Promise<HandlerReply<typeof listSavedFilterComments>> {
  const view = await viewOfFilter(ctx.pool, ctx.grant)
  return listRecordCommentsOf(ctx.pool, view, recordId, query, { reader: await readerOf(ctx) })
}

async function readerOf({ pool, grant }: ResourceContext): Promise<Reader> {
  if (grant.capabilities.includes('comment')) return 'insider'
  const { workspaceName: shopName } = await findSharePolicy(pool, grant.resource.workspaceId)
  return { shopName }
}

/** Somebody says something about a record of the filter: as the shop where they work there, else as the outsider they are. */
export async function addCommentOfFilter(
  ctx: ResourceContext,
  recordId: string,
  { body }: HandlerInput<typeof addSavedFilterComment>['body'],
): Promise<Comment> {
  const view = await viewOfFilter(ctx.pool, ctx.grant)
  const { workspaceId } = ctx.grant.resource
  const works = await ctx.db.membership.count({ where: { workspaceId, accountId: ctx.person.id } })
  const words = { body, side: works > 0 ? ('shop' as const) : ('outsider' as const), author: ctx.person }
  return writeRecordComment(ctx, view, recordId, words, 'insider')
}
