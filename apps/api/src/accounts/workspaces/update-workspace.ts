import type { updateWorkspace as endpoint, HandlerInput, Workspace } from '@latchkey/contract'
import { isUniqueViolation, type Prisma } from '@latchkey/db'
import { AppError } from '../../platform/app-error.ts'
import { changesBetween } from '../../platform/changes-between.ts'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { getWorkspace } from './get-workspace.ts'
import { lockAsAdmin } from './lock-as-admin.ts'

type Changes = HandlerInput<typeof endpoint>['body']
type Setting = keyof Changes

const COLUMNS = {
  name: 'name',
  slug: 'slug',
  accent: 'accent',
  share_default_expiry: 'shareExpiry',
  share_max_days: 'shareMaxDays',
  public_links: 'publicLinks',
  passwordless_links: 'passwordlessLinks',
  mail_sharing: 'mailSharing',
  members_may_share: 'membersMayShare',
  portal: 'portal',
  approval: 'approval',
  form_fields: 'formFields',
  locked_fields: 'lockedFields',
  job_types: 'jobTypes',
} as const satisfies Record<Setting, keyof Prisma.WorkspaceUpdateInput>

/** Changes what is named and really differs, and writes down from what to what. */
export async function updateWorkspace(ctx: MemberContext, wanted: Changes): Promise<Workspace> {
  const { id } = ctx.workspace
  try {
    return await transact(ctx, async (tx) => {
      await lockAsAdmin(tx, ctx)
      const before = await getWorkspace(tx.db, id)
      if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new AppError('version_conflict')
      const changes = changesBetween<Record<string, unknown>>(before, wanted)
      const changed = Object.keys(changes) as Setting[]
      if (changed.length === 0) return before

      const data = Object.fromEntries(changed.map((setting) => [COLUMNS[setting], wanted[setting]]))
      await tx.db.workspace.update({
        where: { id },
        data: { ...data, version: { increment: 1 }, updatedAt: new Date() },
        select: { id: true },
      })
      await tx.record('workspace.changed', { changes })
      return getWorkspace(tx.db, id)
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new AppError('conflict', { errors: [{ path: 'slug', message: 'Another workspace has this address' }] })
  }
}
