import type {
  addPublicRecordComment,
  Comment,
  HandlerInput,
  HandlerReply,
  listPublicRecordComments,
} from '@latchkey/contract'
import type { ShareContext } from '../../../platform/context.ts'
import { requireRoomToWrite } from '../../../sharing/public/require-room-to-write.ts'
import { viewOfShare } from '../filters/view-of-filter.ts'
import { listRecordCommentsOf } from '../records/list-record-comments-of.ts'
import { writeRecordComment } from '../records/write-record-comment.ts'

type Query = HandlerInput<typeof listPublicRecordComments>['query']

/** What was said about a shared record. */
export async function listCommentsOfShare(
  { pool, share }: ShareContext,
  recordId: string,
  query: Query,
): Promise<HandlerReply<typeof listPublicRecordComments>> {
  const view = viewOfShare(share)
  return listRecordCommentsOf(pool, view, recordId, query, { reader: { shopName: share.brandName } })
}

/** Somebody without an account says something about it, under whatever name they give. */
export async function addCommentOfShare(
  ctx: ShareContext,
  recordId: string,
  { body, author_name }: HandlerInput<typeof addPublicRecordComment>['body'],
): Promise<Comment> {
  const { id: shareId, brandName: shopName } = ctx.share
  const view = viewOfShare(ctx.share)
  await requireRoomToWrite(ctx, shareId)
  const words = { body, side: 'outsider' as const, authorName: author_name ?? null, shareId }
  return writeRecordComment(ctx, view, recordId, words, { shopName })
}
