import type { Comment } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import type { ResourceContext } from '../../../platform/context.ts'
import { transact } from '../../../platform/transact.ts'
import { presentComment } from '../../../sharing/comments/present-comment.ts'
import { NOTE } from './page-of-talk.ts'

/** The shop notes something for itself. */
export function addJobNote(ctx: ResourceContext, body: string): Promise<Comment> {
  const { id: jobId, workspaceId } = ctx.grant.resource
  const { id: authorId, name: authorName } = ctx.person
  return transact(ctx, async (tx) => {
    const data = { id: newId(), jobId, authorId, authorName, body }
    const row = await tx.db.jobNote.create({ data, select: NOTE })
    await tx.record('job.note_added', { note_id: row.id }, { workspaceId, resourceId: jobId })
    return presentComment({ ...row, side: 'shop' }, 'insider')
  })
}
