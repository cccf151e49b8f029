import type { listMembers as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { MemberContext } from '../../platform/context.ts'
import { countRows, presentList, readPage, UUID } from '../../platform/paging.ts'
import { MEMBER, presentMember } from './present-member.ts'

/** Members and pending invitations, in the order they came. */
export async function listMembers(
  ctx: MemberContext,
  query: HandlerInput<typeof endpoint>['query'],
): Promise<HandlerReply<typeof endpoint>> {
  const workspaceId = ctx.workspace.id
  const page = readPage(query, UUID)
  const [rows, count] = await Promise.all([
    ctx.db.membership.findMany({
      where: { workspaceId, ...(page.after && { id: { gt: page.after } }) },
      select: MEMBER,
      orderBy: { id: 'asc' },
      skip: page.offset,
      take: page.size + 1,
    }),
    countRows(ctx.pool, 'from membership where workspace_id = $1', [workspaceId], page.exactCount),
  ])
  return presentList(page, rows, count, ({ id }) => id, presentMember(ctx))
}
