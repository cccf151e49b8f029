import type { Comment } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import type { ResourceContext } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/transact.ts'
import { presentComment } from '../../../sharing/comments/present-comment.ts'
import { MESSAGE } from './page-of-talk.ts'

type Said = { side: 'shop' | 'customer'; authorName: string; body: string }

/** One message between customer and shop, whoever of them writes it. */
export async function writeMessage(tx: Tx, { grant, person }: ResourceContext, said: Said): Promise<Comment> {
  const { id: jobId, workspaceId } = grant.resource
  const data = { id: newId(), jobId, authorId: person.id, ...said }
  const row = await tx.db.jobMessage.create({ data, select: MESSAGE })
  await tx.record('message.sent', { message_id: row.id, side: said.side }, { workspaceId, resourceId: jobId })
  return presentComment(row, 'insider')
}
