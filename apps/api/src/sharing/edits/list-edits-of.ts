import type { ActorKind, Edit, HandlerInput, HandlerReply, listRecordEdits } from '@latchkey/contract'
import type { Pool } from 'pg'
import { countRows, presentList, readPage } from '../../platform/paging.ts'

/** What can be edited, with a history of each field. */
type Subject = {
  kind: 'record' | 'job'
  id: string
  /** Changes of this field are not this reader's. */
  without?: string | null
}
type Query = HandlerInput<typeof listRecordEdits>['query']
type Row = Omit<Edit, 'actor'> & { actor_kind: ActorKind; actor_name: string | null; base_version: number }

/** Each change is of the version before it: of two within one moment, and of two programs' clocks, that tells the order. */
const PLACE = /^\d{1,9} [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const FROM = "from edit e where e.subject_id = $1 and e.subject_kind = $2 and e.field <> coalesce($3, '')"

/** What changed in it. */
export async function listEditsOf(
  pool: Pool,
  { kind, id, without = null }: Subject,
  query: Query,
  order: 'oldest first' | 'newest first',
): Promise<HandlerReply<typeof listRecordEdits>> {
  const page = readPage(query, PLACE)
  const values = [id, kind, without]
  const [direction, behind] = order === 'oldest first' ? ['asc', '>'] : ['desc', '<']
  const after = page.after === null ? '' : ` and (e.base_version, e.id) ${behind} ($4::int, $5::uuid)`
  const [{ rows }, count] = await Promise.all([
    pool.query<Row>(
      `select e.id, e.field, e.before, e.after, e.reason, e.actor_kind, e.actor_name, e.share_id, e.created_at,
         e.base_version
       ${FROM}${after} order by e.base_version ${direction}, e.id ${direction} limit ${page.size + 1} offset ${page.offset}`,
      page.after === null ? values : [...values, ...page.after.split(' ')],
    ),
    countRows(pool, FROM, values, page.exactCount),
  ])
  return presentList(page, rows, count, ({ base_version, id }) => `${base_version} ${id}`, presentEdit)
}

const presentEdit = ({ actor_kind: kind, actor_name: name, base_version: _, ...edit }: Row): Edit => ({
  ...edit,
  actor: { kind, name },
})
