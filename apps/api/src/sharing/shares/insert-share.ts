import { newId } from '@latchkey/db'
import type { Context, Grant } from '../../platform/context.ts'
import { hashToken, newToken } from '../../platform/tokens.ts'
import { changeInOne, type Tx } from '../../platform/transact.ts'
import { presentMadeShare, tokenPurpose } from './select-shares.ts'
import type { SettledShare } from './settle-share.ts'

type Resource = Grant['resource']
type Written = { created_at: Date; updated_at: Date }

const INSERT = `insert into share (id, resource_id, workspace_id, token_hash, token_sealed, password_hash, created_by_id,
    share_type, access_mode, expires_at, recipients, shared_fields, on_filter_exit, max_views, notes,
    intended_recipient_email, notify_on_view)
  values ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6, $7::uuid, $8, $9, $10, $11::text[], $12::text[], $13, $14, $15, $16::citext, $17)
  returning created_at, updated_at`

/** Makes a share, and its entry in the audit, in one statement. */
export async function insertShare(ctx: Context, resource: Resource, share: SettledShare, passwordHash: string | null) {
  const { row, values, data, subject } = prepare(ctx, resource, share, passwordHash)
  const change = { name: 'share-insert', text: INSERT, values }
  const written = await changeInOne<Written, 'share.created'>(ctx, change, 'share.created', data, subject)
  if (!written) throw new Error('a share was not written')
  return presentMadeShare(ctx, { ...row, ...written })
}

/** The same within a transaction. */
export async function insertShareIn(
  tx: Tx,
  ctx: Context,
  resource: Resource,
  share: SettledShare,
  passwordHash: string | null,
) {
  const { row, values, data, subject } = prepare(ctx, resource, share, passwordHash)
  const [written] = await tx.db.$queryRawUnsafe<Written[]>(INSERT, ...values)
  if (!written) throw new Error('a share was not written')
  await tx.record('share.created', data, subject)
  return presentMadeShare(ctx, { ...row, ...written })
}

function prepare(ctx: Context, resource: Resource, share: SettledShare, passwordHash: string | null) {
  const id = newId()
  const token = newToken()
  const sealed = ctx.sealer.seal(token, tokenPurpose(id))
  const madeBy = ctx.person && { id: ctx.person.id, name: ctx.person.name }
  const { shareType, accessMode, expiresAt, recipients, sharedFields, onFilterExit, maxViews, notes, notifyOnView } =
    share
  const expires_at = expiresAt?.toISOString() ?? null
  const settings = [shareType, accessMode, expiresAt, recipients, sharedFields, onFilterExit, maxViews, notes]
  return {
    values: [
      ...[id, resource.id, resource.workspaceId, hashToken(token), sealed, passwordHash, madeBy?.id ?? null],
      ...[...settings, share.intendedRecipientEmail, notifyOnView],
    ],
    data: { share_id: id, share_type: shareType, access_mode: accessMode, expires_at },
    subject: { workspaceId: resource.workspaceId, resourceId: resource.id },
    row: {
      id,
      resource_id: resource.id,
      token_sealed: sealed,
      share_type: shareType,
      access_mode: accessMode,
      expires_at: expiresAt,
      shared_fields: sharedFields,
      on_filter_exit: onFilterExit,
      recipients,
      intended_recipient_email: share.intendedRecipientEmail,
      has_password: passwordHash !== null,
      status: 'active',
      paused_at: null,
      revoked_at: null,
      max_views: maxViews,
      view_count: 0,
      last_viewed_at: null,
      notes,
      notify_on_view: notifyOnView,
      version: 1,
      kind: resource.kind,
      title: resource.title,
      created_by_id: madeBy?.id ?? null,
      created_by_name: madeBy?.name ?? null,
    } satisfies Omit<Parameters<typeof presentMadeShare>[1], keyof Written>,
  }
}
