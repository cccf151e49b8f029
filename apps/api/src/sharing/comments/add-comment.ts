import type { Comment } from '@latchkey/contract'
import type { ResourceContext } from '../../platform/context.ts'
import { presentComment } from './present-comment.ts'
import { requireComments } from './require-comments.ts'
import { writeComment } from './write-comment.ts'

/** Somebody with an account says something: as the shop where they work there, else as the outsider they are. */
export async function addComment(ctx: ResourceContext, body: string): Promise<Comment> {
  const { resource } = ctx.grant
  requireComments(resource)
  const { id: accountId } = ctx.person
  const works = await ctx.db.membership.count({ where: { workspaceId: resource.workspaceId, accountId } })
  const row = await writeComment(ctx, resource, { body, side: works > 0 ? 'shop' : 'outsider', authorId: accountId })
  return presentComment(row, 'insider')
}
