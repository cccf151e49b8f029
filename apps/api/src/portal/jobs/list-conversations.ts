import type {
  Comment,
  Conversation,
  listCustomerConversations as endpoint,
  HandlerInput,
  HandlerReply,
} from '@latchkey/contract'
import type { CustomerContext } from '../../platform/context.ts'
import { listByKeyset } from '../../platform/list-by-keyset.ts'
import { presentComment } from '../../sharing/comments/present-comment.ts'
import { OWN } from './own-job.ts'
import { UNREAD } from './unread.ts'

type Query = HandlerInput<typeof endpoint>['query']

type Row = {
  id: string
  body: string
  side: Comment['author']['side']
  author_name: string
  created_at: Date
  count: number
  unread: number
  job_id: string
  reference: string | null
  title: string
  status: Conversation['job']['status']
}

const COLUMNS = `m.id, m.body, m.side, coalesce(a.name, m.author_name) as author_name, m.created_at,
  r.id as job_id, r.reference, r.title, q.status,
  (select count(*)::int from job_message n where n.job_id = q.id) as count, ${UNREAD} as unread`

const FROM = `from resource r join job q on q.id = r.id
  cross join lateral (select l.* from job_message l where l.job_id = q.id order by l.id desc limit 1) m
  left join account a on a.id = m.author_id`

/** In the order in which the last was said, which is that of their ids. */
const SORTS = { said: { expression: 'm.id', cast: 'uuid' } }

/** What a customer and the shop said to each other about each job, by the last of it. */
export function listConversations(ctx: CustomerContext, query: Query): Promise<HandlerReply<typeof endpoint>> {
  return listByKeyset(ctx.pool, query, { ...conversationList(ctx), present })
}

/** What of it PostgreSQL is asked. */
export function conversationList({ customer, person }: Pick<CustomerContext, 'customer' | 'person'>) {
  const values: unknown[] = [customer.id, person.id]
  const from = `${FROM} where ${OWN}`
  return { columns: COLUMNS, from, values, sorts: SORTS, sort: '-said', idExpression: 'm.id' } as const
}

function present({ job_id, reference, title, status, count, unread, ...said }: Row): Conversation {
  const { id, body, side, author_name: authorName, created_at: createdAt } = said
  const last = presentComment({ id, body, side, authorName, createdAt, author: null }, 'insider')
  return { job: { id: job_id, reference, title, status }, last, count, unread }
}
