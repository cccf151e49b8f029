import type { ShareChange } from '@latchkey/contract'
import { invalid } from '../../platform/app-error.ts'
import { changesBetween } from '../../platform/changes-between.ts'
import type { ResourceContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import type { SharePolicy } from './find-share-policy.ts'
import type { LockedShare } from './lock-share.ts'
import { momentOf, namedForm, withinMaximum } from './settle-expiry.ts'
import { requireFields, requireLock, requireMode } from './settle-share.ts'

type Wish = Omit<ShareChange, 'template_id' | 'is_active'> & { passwordHash: string | null }

/** Writes what really differs, and what that was before. Returns the share as it is then. */
export async function changeSettings(
  tx: Tx,
  ctx: ResourceContext,
  share: LockedShare,
  wish: Wish,
  policy: SharePolicy,
  fields: readonly string[],
): Promise<LockedShare> {
  if (wish.access_mode !== undefined) requireMode(share.kind, wish.access_mode)
  requireFields(wish, share.kind, fields)
  const wanted = { ...named(wish), ...settledLock(share, wish, policy), ...settledExpiry(share, wish, policy) }
  const changes = changesBetween<Record<string, unknown>>(share, wanted)
  if (wish.passwordHash) changes.password = { from: share.has_password ? 'set' : null, to: 'changed' }
  if (Object.keys(changes).length === 0) return share

  const isRelocked = ['share_type', 'recipients', 'password'].some((field) => field in changes)
  const next = { ...share, ...wanted }
  next.has_password = next.share_type === 'password'
  await tx.db.share.update({
    where: { id: share.id },
    data: {
      shareType: next.share_type,
      passwordHash: next.share_type === 'password' ? (wish.passwordHash ?? share.password_hash) : null,
      recipients: next.recipients,
      accessMode: next.access_mode,
      sharedFields: next.shared_fields,
      onFilterExit: next.on_filter_exit,
      expiresAt: next.expires_at,
      maxViews: next.max_views,
      notes: next.notes,
      intendedRecipientEmail: next.intended_recipient_email,
      notifyOnView: next.notify_on_view,
      ...(isRelocked && { lockVersion: { increment: 1 } }),
      version: { increment: 1 },
      updatedAt: new Date(),
    },
    select: { id: true },
  })
  const { id: resourceId, workspaceId } = ctx.grant.resource
  await tx.record('share.changed', { share_id: share.id, changes }, { workspaceId, resourceId })
  return next
}

/** The fields that are written down as they were named. */
function named({
  access_mode,
  shared_fields,
  on_filter_exit,
  max_views,
  notes,
  intended_recipient_email,
  notify_on_view,
}: Wish) {
  const fields = { access_mode, shared_fields, on_filter_exit, max_views, intended_recipient_email, notify_on_view }
  const said = Object.entries({ ...fields, notes: notes === '' ? null : notes }).filter(
    ([, value]) => value !== undefined,
  )
  return Object.fromEntries(said) as Partial<LockedShare>
}

/** The lock as it will be: what is not said stays, as far as the type still has it. */
function settledLock(share: LockedShare, wish: Wish, policy: SharePolicy): Partial<LockedShare> {
  const { share_type, password, recipients } = wish
  if (share_type === undefined && password === undefined && recipients === undefined) return {}
  const type = share_type ?? share.share_type
  if (password === null && type === 'password') throw invalid('password', 'It needs one, or another share_type')
  const keptPassword = share.has_password ? 'kept' : undefined
  const keptRecipients = share.recipients.length > 0 ? share.recipients : undefined
  requireLock(
    {
      share_type: type,
      password: type === 'password' ? (password ?? keptPassword) : (password ?? undefined),
      recipients: type === 'recipients' ? (recipients ?? keptRecipients) : recipients,
    },
    policy,
  )
  return { share_type: type, recipients: type === 'recipients' ? (recipients ?? share.recipients) : [] }
}

function settledExpiry(share: LockedShare, wish: Wish, { maxDays }: SharePolicy): Partial<LockedShare> {
  const form = namedForm(wish)
  if (!form) return {}
  const { expires_in, expires_in_days, expires_at } = wish
  const forms = {
    expires_in: expires_in ?? undefined,
    expires_in_days: expires_in_days ?? undefined,
    expires_at: expires_at ?? undefined,
  }
  return { expires_at: withinMaximum(momentOf(forms, share.now), form, maxDays, share.now) }
}
