import type { Comment } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import type { Context, Grant } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { COMMENT } from './present-comment.ts'

type Words = { body: string; side: Comment['author']['side'] } & (
  | { authorId: string }
  | { authorName: string | null; shareId: string }
)

export function writeComment(ctx: Context, resource: Grant['resource'], words: Words) {
  const { id: resourceId, workspaceId } = resource
  return transact(ctx, async (tx) => {
    const row = await tx.db.comment.create({ data: { id: newId(), resourceId, ...words }, select: COMMENT })
    const data = { comment_id: row.id, share_id: 'shareId' in words ? words.shareId : null }
    await tx.record('comment.added', data, { workspaceId, resourceId })
    return row
  })
}
