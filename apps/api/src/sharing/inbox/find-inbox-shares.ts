import type { Inbox, ResourceKind, ShareStatus } from '@latchkey/contract'
import type { Context } from '../../platform/context.ts'
import { brandOf } from '../public/present-public-share.ts'
import { readableAddressOf, STATUS } from '../shares/select-shares.ts'
import { BRAND, type BrandRow, MOST } from './select-brand.ts'

/**
 * What names the mailbox, and what was mailed to it; what names others opens nothing for it any more, and a link that was
 * made anew since is not the one that it was sent.
 */
export const FIND = {
  name: 'inbox-shares',
  text: `select s.id, s.token_sealed, s.expires_at, ${STATUS} as status, r.kind, r.title,
      coalesce(d.at, s.created_at) as shared_at, ${BRAND.columns}
    from (
      select id from share where recipients @> array[$1::text]
      union select share_id from share_send where email = $1::citext
    ) mine
    join share s on s.id = mine.id and s.revoked_at is null
    join resource r on r.id = s.resource_id and r.deleted_at is null
    ${BRAND.joins}
    left join share_send d on d.share_id = s.id and d.email = $1::citext
    where s.recipients @> array[$1::text]
      or s.share_type <> 'recipients'
        and not exists (select 1 from share_token t where t.share_id = s.id and t.retired_at >= d.at)
    order by shared_at desc, s.id desc limit ${MOST}`,
}

type Row = BrandRow & {
  id: string
  token_sealed: string
  expires_at: Date | null
  status: ShareStatus
  kind: ResourceKind
  title: string
  shared_at: Date
}

export async function findInboxShares(ctx: Context, email: string): Promise<Inbox['shares']> {
  const { rows } = await ctx.pool.query<Row>({ ...FIND, values: [email] })
  return rows.map((row) => {
    const { kind, title, status, expires_at, shared_at } = row
    const opens = status === 'active'
    return {
      url: opens ? readableAddressOf(ctx, row) : null,
      kind,
      title: opens ? title : null,
      status,
      expires_at,
      shared_at,
      brand: brandOf(row),
    }
  })
}
