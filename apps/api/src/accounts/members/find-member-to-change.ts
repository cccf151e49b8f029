import type { WorkspaceRole } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { lockWorkspace } from '../workspaces/lock-workspace.ts'
import { MEMBER, type MemberRow } from './present-member.ts'

/**
 * Finds a member to change, and what I am myself, both as they are now: nobody else changes members meanwhile, so "the
 * last owner stays" holds for two who go at once.
 */
export async function findMemberToChange(tx: Tx, ctx: MemberContext, id: string) {
  const workspaceId = ctx.workspace.id
  await lockWorkspace(tx, workspaceId)
  const [target, me] = await Promise.all([
    tx.db.membership.findFirst({ where: { id, workspaceId }, select: MEMBER }),
    tx.db.membership.findFirst({ where: { workspaceId, accountId: ctx.person.id }, select: { role: true } }),
  ])
  if (!me) throw new AppError('forbidden')
  if (!target) throw new AppError('not_found')
  return { target, myRole: me.role as WorkspaceRole }
}

/** Only an owner makes owners, or unmakes them; the last one stays. */
export async function requireRoleChange(
  tx: Tx,
  ctx: MemberContext,
  target: MemberRow,
  myRole: WorkspaceRole,
  to: WorkspaceRole | null,
) {
  if (target.role !== 'owner' && to !== 'owner') return
  if (myRole !== 'owner') throw new AppError('forbidden', { detail: 'Only an owner decides who is an owner' })
  if (target.role !== 'owner' || to === 'owner' || !target.accountId) return
  const owners = await tx.db.membership.count({
    where: { workspaceId: ctx.workspace.id, role: 'owner', accountId: { not: null } },
  })
  if (owners === 1)
    throw new AppError('conflict', { detail: 'The last owner stays. Make somebody else an owner first' })
}
