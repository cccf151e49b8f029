import { setTimeout } from 'node:timers/promises'
import type { askToBeLetIn as endpoint, HandlerInput } from '@latchkey/contract'
import type { PersonContext } from '../../platform/context.ts'
import { findGrants } from '../grants/find-grant.ts'
import { writeAccessRequest } from './write-access-request.ts'

type Body = HandlerInput<typeof endpoint>['body']

/** Longer than any of it takes: nor does the time of the answer tell what was found. */
const ANSWER_MS = 100

/**
 * Somebody signed in asks to be let in where they were refused. Nothing is written for what is not there, or theirs
 * already; nobody is told which.
 */
export async function askToBeLetIn(ctx: PersonContext, resourceId: string, { message }: Body) {
  await ctx.limiter.take('outsider', ctx.person.id, ctx.network)
  await Promise.all([askWhereRefused(ctx, resourceId, message), setTimeout(ANSWER_MS)])
}

async function askWhereRefused(ctx: PersonContext, resourceId: string, message: string | undefined) {
  const { id: accountId, name, email } = ctx.person
  const [grant] = await findGrants(ctx.pool, [{ resourceId, accountId }])
  const resource = await findRefused(ctx, resourceId)
  if (grant || !resource) return
  await writeAccessRequest(ctx, { id: null, resource }, { wants: 'access', name, email, message })
}

async function findRefused({ pool }: PersonContext, id: string) {
  const { rows } = await pool.query<{ id: string; title: string; workspaceId: string }>({
    name: 'refused-resource',
    text: 'select id, title, workspace_id as "workspaceId" from resource where id = $1 and deleted_at is null',
    values: [id],
  })
  return rows[0]
}
