import type { ActorKind, Edit, listRecordEdits as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { MemberContext } from '../../../platform/context.ts'
import { countRows, presentList, readPage, UUID } from '../../../platform/paging.ts'
import { viewOfRecord } from './shop-view.ts'

type Query = HandlerInput<typeof endpoint>['query']
type Row = Omit<Edit, 'actor'> & { actor_kind: ActorKind; actor_name: string | null }

const FROM = "from edit e where e.subject_id = $1 and e.subject_kind = 'record'"

/** What changed in it, the latest first; of a deleted one too. */
export async function listRecordEdits(
  ctx: MemberContext,
  id: string,
  query: Query,
): Promise<HandlerReply<typeof endpoint>> {
  await viewOfRecord(ctx, id)
  const page = readPage(query, UUID)
  const after = page.after === null ? '' : ' and e.id < $2'
  const [{ rows }, count] = await Promise.all([
    ctx.pool.query<Row>(
      `select e.id, e.field, e.before, e.after, e.reason, e.actor_kind, e.actor_name, e.share_id, e.created_at
       ${FROM}${after} order by e.id desc limit ${page.size + 1} offset ${page.offset}`,
      page.after === null ? [id] : [id, page.after],
    ),
    countRows(ctx.pool, FROM, [id], page.exactCount),
  ])
  return presentList(page, rows, count, ({ id }) => id, presentEdit)
}

const presentEdit = ({ actor_kind: kind, actor_name: name, ...edit }: Row): Edit => ({ ...edit, actor: { kind, name } })
