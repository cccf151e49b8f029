import type { Workspace } from '@latchkey/contract'
import type { Prisma } from '@latchkey/db'
import { AppError } from '../../platform/app-error.ts'
import { logoUrl } from '../../platform/logo-url.ts'

const WORKSPACE = {
  id: true,
  name: true,
  slug: true,
  accent: true,
  shareExpiry: true,
  shareMaxDays: true,
  publicLinks: true,
  passwordlessLinks: true,
  mailSharing: true,
  membersMayShare: true,
  portal: true,
  approval: true,
  formFields: true,
  lockedFields: true,
  jobTypes: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  logo: { select: { hash: true } },
} as const satisfies Prisma.WorkspaceSelect

export async function getWorkspace(db: Pick<Prisma.TransactionClient, 'workspace'>, id: string): Promise<Workspace> {
  const row = await db.workspace.findUnique({ where: { id }, select: WORKSPACE })
  if (!row) throw new AppError('not_found')
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    accent: row.accent,
    logo_url: row.logo && logoUrl(row.id, row.logo.hash),
    share_default_expiry: row.shareExpiry as Workspace['share_default_expiry'],
    share_max_days: row.shareMaxDays,
    public_links: row.publicLinks,
    passwordless_links: row.passwordlessLinks,
    mail_sharing: row.mailSharing,
    members_may_share: row.membersMayShare,
    portal: row.portal as Workspace['portal'],
    approval: row.approval,
    form_fields: row.formFields as Workspace['form_fields'],
    locked_fields: row.lockedFields as Workspace['locked_fields'],
    job_types: row.jobTypes,
    version: row.version,
    created_at: row.createdAt,
    updated_at: row.updatedAt,
  }
}
