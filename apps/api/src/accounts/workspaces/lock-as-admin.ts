import type { WorkspaceRole } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { lockWorkspace } from './lock-workspace.ts'

/** What I am here at this very moment, which stays so until the change is done; only owners and admins get through. */
export async function lockAsAdmin(tx: Tx, ctx: MemberContext): Promise<WorkspaceRole> {
  await lockWorkspace(tx, ctx.workspace.id)
  const me = await tx.db.membership.findFirst({
    where: { workspaceId: ctx.workspace.id, accountId: ctx.person.id, role: { in: ['owner', 'admin'] } },
    select: { role: true },
  })
  if (!me) throw new AppError('forbidden')
  return me.role as WorkspaceRole
}
