import type { Comment, addPublicComment as endpoint, HandlerInput } from '@latchkey/contract'
import type { ShareContext } from '../../platform/context.ts'
import { requireRoomToWrite } from '../public/require-room-to-write.ts'
import { presentComment } from './present-comment.ts'
import { requireComments } from './require-comments.ts'
import { writeComment } from './write-comment.ts'

type Body = HandlerInput<typeof endpoint>['body']

/** Somebody without an account says something through a share, under whatever name they give. */
export async function addPublicComment(ctx: ShareContext, { body, author_name }: Body): Promise<Comment> {
  const { id: shareId, resource, brandName } = ctx.share
  requireComments(resource)
  await requireRoomToWrite(ctx, shareId)
  const row = await writeComment(ctx, resource, { body, side: 'outsider', authorName: author_name ?? null, shareId })
  return presentComment(row, { shopName: brandName })
}
