import { type previewShare as endpoint, type HandlerInput, kindTraits } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { SharingResourceContext } from '../context.ts'
import { fieldsOf } from '../shares/fields-of.ts'
import { requireFields, requireMode } from '../shares/settle-share.ts'
import type { FoundShare } from './look-up-share.ts'
import { presentPublicShare } from './present-public-share.ts'

/** What a recipient of such a share would get, by the same road out. Not counted and not logged: nobody opens anything. */
export async function previewShare(ctx: SharingResourceContext, query: HandlerInput<typeof endpoint>['query']) {
  const { id, kind } = ctx.grant.resource
  const access_mode = query.access_mode ?? kindTraits[kind].modes[0]
  requireMode(kind, access_mode)
  const fields = await fieldsOf(ctx, ctx.grant.resource)
  const wished = query.shared_fields?.split(',').map((key) => key.trim())
  requireFields({ shared_fields: wished }, kind, fields)
  const found = ctx.kinds[kind]
  if (!found) throw new AppError('not_found')
  const { rows } = await ctx.pool.query<Omit<FoundShare, 'share_type' | 'access_mode' | 'shared_fields'>>(
    `select r.workspace_id, r.kind, w.name as brand_name, w.accent as brand_accent, l.hash as brand_logo,
        null::timestamptz as expires_at, (${found.contentSql}) as content
      from resource r join workspace w on w.id = r.workspace_id left join workspace_logo l on l.workspace_id = w.id
      where r.id = $1`,
    [id],
  )
  const [row] = rows
  if (!row) throw new AppError('not_found')
  const shown = { ...row, share_type: query.share_type ?? 'public', access_mode, shared_fields: wished ?? fields }
  return presentPublicShare(ctx, shown, (fileId) => `/v1/files/${fileId}`, 'open')
}
