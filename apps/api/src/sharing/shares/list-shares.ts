import type {
  listShares as endpoint,
  HandlerInput,
  HandlerReply,
  listResourceShares,
  Share,
  shareSorts,
} from '@latchkey/contract'
import { containing } from '../../platform/containing.ts'
import type { MemberContext, ResourceContext, Services } from '../../platform/context.ts'
import type { SortColumn } from '../../platform/keyset.ts'
import { listByKeyset } from '../../platform/list-by-keyset.ts'
import { mayShare } from '../grants/may-share.ts'
import { COLUMNS, FROM, IS_ACTIVE, presentShare, type ShareRow, STATUS } from './select-shares.ts'

type Query = HandlerInput<typeof endpoint>['query']
type List = HandlerReply<typeof endpoint>

const SORTS: Record<(typeof shareSorts)[number], SortColumn> = {
  created_at: { expression: 's.created_at', cast: 'timestamptz' },
  expires_at: { expression: "coalesce(s.expires_at, 'infinity')", cast: 'timestamptz' },
  last_viewed_at: { expression: "coalesce(s.last_viewed_at, '-infinity')", cast: 'timestamptz' },
  view_count: { expression: 's.view_count', cast: 'int' },
}

export const ATTENTION = {
  expiring_soon: `${IS_ACTIVE} and s.expires_at < now() + interval '3 days'`,
  never_opened: `${IS_ACTIVE} and s.view_count = 0 and s.created_at < now() - interval '1 day'`,
}

/** Every share of this shop that leads to what the caller may share. */
export function listShares(ctx: MemberContext, query: Query): Promise<List> {
  const { where, values } = ofShop(ctx)
  if (query.kind) where.push(`r.kind = $${values.push(query.kind)}`)
  if (query.attention) where.push(ATTENTION[query.attention])
  for (const word of query.q?.split(/\s+/).slice(0, 10) ?? []) {
    if (!word) continue
    const n = values.push(containing(word))
    where.push(
      `concat_ws(' ', r.search_text, r.title, s.notes, s.intended_recipient_email, s.recipients::text) ilike $${n}`,
    )
  }
  return list(ctx, where, values, query)
}

/** The shares of what is there and the caller may share. */
export function ofShop(ctx: MemberContext) {
  const where = ['s.workspace_id = $1', 'r.deleted_at is null', mayShare(ctx)]
  return { where, values: [ctx.workspace.id, ctx.person.id] as unknown[] }
}

export function listSharesOf(
  ctx: ResourceContext,
  query: HandlerInput<typeof listResourceShares>['query'],
): Promise<List> {
  return list(ctx, ['s.resource_id = $1'], [ctx.grant.resource.id], query)
}

function list(services: Services, where: string[], values: unknown[], query: Query): Promise<List> {
  const { status, sort = '-created_at' } = query
  if (status) where.push(status === 'active' ? IS_ACTIVE : `${STATUS} = $${values.push(status)}`)
  return listByKeyset(services.pool, query, {
    columns: COLUMNS,
    from: `${FROM} where ${where.join(' and ')}`,
    values,
    sorts: SORTS,
    sort,
    idExpression: 's.id',
    present: (row: ShareRow): Share => presentShare(services, row),
  })
}
