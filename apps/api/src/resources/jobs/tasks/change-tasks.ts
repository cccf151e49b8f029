import { AppError } from '../../../platform/app-error.ts'
import type { ResourceContext } from '../../../platform/context.ts'
import { type Tx, transact } from '../../../platform/transact.ts'
import { lockResource } from '../../../sharing/lock-resource.ts'
import { TASK } from './present-task.ts'

/** Tens of thousands of tasks may have to move along. */
const PATIENCE = { timeout: 60_000 }

/** Work on the tasks of a job, of which there are `total` now: one after the other, so that their positions stay 1 to n. */
export function changeTasks<T>(ctx: ResourceContext, work: (tx: Tx, total: number) => Promise<T>): Promise<T> {
  const { id } = ctx.grant.resource
  return transact(
    ctx,
    async (tx) => {
      await lockResource(tx, ctx)
      const { tasksTotal } = await tx.db.job.findUniqueOrThrow({ where: { id }, select: { tasksTotal: true } })
      return work(tx, tasksTotal)
    },
    PATIENCE,
  )
}

/** A task of another job is not there. */
export async function findTask({ db }: Tx, jobId: string, id: string) {
  const task = await db.jobTask.findFirst({ where: { id, jobId }, select: TASK })
  if (!task) throw new AppError('not_found')
  return task
}

type Added = { total: -1 | 0 | 1; done: number }

/**
 * Keeps the job's own numbers in step. Its version stays: it is that of what can be edited, and a task makes nobody's edit
 * of the job stale.
 */
export async function countTasks({ db }: Tx, id: string, { total, done }: Added) {
  if (total !== 0 || done !== 0) {
    const data = { tasksTotal: { increment: total }, tasksDone: { increment: done } }
    await db.job.update({ where: { id }, data, select: { id: true } })
  }
  await db.resource.update({ where: { id }, data: { updatedAt: new Date() }, select: { id: true } })
}

export const isDone = ({ status }: { status: string }) => Number(status === 'done')
