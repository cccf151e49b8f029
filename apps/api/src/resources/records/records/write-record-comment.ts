import type { Comment } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { AppError } from '../../../platform/app-error.ts'
import type { Context } from '../../../platform/context.ts'
import { changeInOne } from '../../../platform/transact.ts'
import { presentComment, type Reader } from '../../../sharing/comments/present-comment.ts'
import type { RecordView } from '../record-view.ts'
import { recordFrom } from './record-from.ts'

type Words = { body: string; side: Comment['author']['side'] } & (
  | { author: { id: string; name: string } }
  | { authorName: string | null; shareId: string }
)

/** Says something about one record, if it is in the view at that moment: one statement, with its audit entry. */
export async function writeRecordComment(
  ctx: Context,
  view: RecordView,
  recordId: string,
  words: Words,
  reader: Reader,
): Promise<Comment> {
  const { body, side } = words
  const { authorName, shareId } = 'shareId' in words ? words : { authorName: null, shareId: null }
  const author = 'author' in words ? words.author : null
  const id = newId()
  const values: unknown[] = [id, body, side, author?.id ?? null, authorName, shareId]
  const text = `insert into record_comment (id, record_id, body, side, author_id, author_name, share_id)
    select $1::uuid, e.id, $2, $3, $4::uuid, $5, $6::uuid ${recordFrom(view, recordId, values)}
    returning created_at`
  const { id: pipeline_id, name: pipeline, workspaceId } = view.pipeline
  const resourceId = (ctx.grant ?? ctx.share)?.resource.id
  const audit = { pipeline_id, pipeline, record_id: recordId, comment_id: id, share_id: shareId }
  const subject = { workspaceId, ...(resourceId && { resourceId }) }
  const row = await changeInOne<{ created_at: Date }, 'record.commented'>(
    ctx,
    { text, values },
    'record.commented',
    audit,
    subject,
  )
  if (!row) throw new AppError('not_found')
  return presentComment({ id, body, side, authorName, author, createdAt: row.created_at }, reader)
}
