import type { setJobStatuses as endpoint, HandlerInput, Job } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { withinKey } from '../../platform/within-key.ts'
import { findGrants } from '../../sharing/grants/find-grant.ts'
import { type Move, moveJobs, requireMayMove } from './move-jobs.ts'
import { COLUMNS, FROM, type JobRow, presentJob } from './select-jobs.ts'
import { reasonOf } from './write-edits.ts'

type Body = HandlerInput<typeof endpoint>['body']

/** Moves several on, or none of them. Each is named once in the answer, in the order given. */
export async function setJobStatuses(ctx: MemberContext, { job_ids, status, reason }: Body): Promise<Job[]> {
  const ids = [...new Set(job_ids)]
  const move = { status, reason: reasonOf(reason) }
  await requireMayMoveAll(ctx, ids, move)
  await transact(ctx, async (tx) => {
    await lockAll(tx, ids)
    await moveJobs(tx, ctx, ctx.workspace.id, ids, move)
  })
  return findJobs(ctx, ids)
}

async function requireMayMoveAll({ pool, person, workspace, key }: MemberContext, ids: string[], move: Move) {
  const found = await findGrants(
    pool,
    ids.map((resourceId) => ({ resourceId, accountId: person.id })),
  )
  const grants = found.map((grant) => withinKey(key, grant))
  const seen = grants.filter((grant) => grant?.resource.kind === 'job' && grant.resource.workspaceId === workspace.id)
  if (seen.length < ids.length) throw new AppError('not_found')
  for (const grant of seen) requireMayMove(grant?.capabilities ?? [], move)
}

/** In the order of their ids, as everybody does it: two at once wait for each other one after the other. */
async function lockAll({ db }: Tx, ids: string[]) {
  const locked = await db.$queryRaw<unknown[]>`
    select 1 from resource where id = any(${ids}::uuid[]) and deleted_at is null order by id for no key update`
  if (locked.length < ids.length) throw new AppError('not_found')
}

async function findJobs({ pool }: MemberContext, ids: string[]): Promise<Job[]> {
  const { rows } = await pool.query<JobRow>(
    `select ${COLUMNS} ${FROM} where r.id = any($1::uuid[]) order by array_position($1::uuid[], r.id)`,
    [ids],
  )
  return rows.map(presentJob)
}
