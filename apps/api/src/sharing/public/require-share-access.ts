import { type AccessKind, accessModes } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { ShareAccess } from '../../platform/context.ts'
import type { SharingContext } from '../context.ts'
import type { FoundShare } from './look-up-share.ts'
import { refuse } from './refuse.ts'
import { requireWithinLimit } from './require-within-limit.ts'
import { type Pass, readPass } from './share-pass.ts'
import { standingOf } from './share-standing.ts'

/** What a token gives its holder now, for every call after the opening; thrown where it gives nothing. The guard asks it. */
export async function requireShareAccess(ctx: SharingContext, token: string, what: AccessKind): Promise<ShareAccess> {
  await requireWithinLimit(ctx, token, what)
  const share = await ctx.lookUpShare(token, { withContent: false })
  if (!share) throw new AppError('not_found')
  const pass = readPass(ctx.sealer, share, ctx.passFor(share.id))
  const standing = standingOf(share, pass)
  if (standing !== 'open') throw refuse(ctx, share, standing, what)
  return accessOf(share, token, pass)
}

/** What a share that stands open gives. */
export const accessOf = (share: FoundShare, token: string, pass: Pass | null): ShareAccess => ({
  id: share.id,
  token,
  lockVersion: share.lock_version,
  mailbox: pass?.mailbox ?? null,
  brandName: share.brand_name,
  sharedFields: share.shared_fields,
  onFilterExit: share.on_filter_exit,
  content: share.content,
  resource: { id: share.resource_id, kind: share.kind, title: share.title, workspaceId: share.workspace_id },
  capabilities: accessModes[share.access_mode],
})
