import type { ApiKey, listApiKeys as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { MemberContext } from '../../platform/context.ts'
import { listByKeyset } from '../../platform/list-by-keyset.ts'

type Query = HandlerInput<typeof endpoint>['query']

const COLUMNS = `k.id, k.name, k.hint, k.scopes, json_build_object('id', a.id, 'name', a.name) as made_by, k.expires_at,
  k.last_used_at, k.revoked_at, k.created_at,
  case when k.revoked_at is not null then 'revoked' when k.expires_at <= now() then 'expired'
    when m.id is null then 'asleep' else 'active' end as state`

/** Everything about the shop's keys but the keys. */
export function listApiKeys(ctx: MemberContext, query: Query): Promise<HandlerReply<typeof endpoint>> {
  return listByKeyset(ctx.pool, query, {
    columns: COLUMNS,
    from: `from api_key k join account a on a.id = k.account_id
      left join membership m on m.workspace_id = k.workspace_id and m.account_id = k.account_id
      where k.workspace_id = $1`,
    values: [ctx.workspace.id],
    sorts: { created_at: { expression: 'k.created_at', cast: 'timestamptz' } },
    sort: '-created_at',
    idExpression: 'k.id',
    present: (key: ApiKey) => key,
  })
}
