import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'

/** Whoever hands out no links decides nothing about how others do. */
export async function requireMayShare({ db, workspace: { id, role } }: MemberContext) {
  if (role !== 'member') return
  const workspace = await db.workspace.findUnique({ where: { id }, select: { membersMayShare: true } })
  if (!workspace?.membersMayShare) throw new AppError('forbidden', { detail: 'Members of this shop do not share' })
}
