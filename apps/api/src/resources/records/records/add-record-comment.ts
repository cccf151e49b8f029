import type { Comment } from '@latchkey/contract'
import type { MemberContext } from '../../../platform/context.ts'
import { viewOfRecord } from './shop-view.ts'
import { writeRecordComment } from './write-record-comment.ts'

export async function addRecordComment(ctx: MemberContext, id: string, body: string): Promise<Comment> {
  const view = await viewOfRecord(ctx, id)
  return writeRecordComment(ctx, view, id, { body, side: 'shop', author: ctx.person }, 'insider')
}
