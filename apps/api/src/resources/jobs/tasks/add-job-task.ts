import { type addJobTask as endpoint, type HandlerInput, type JobTask, mostTasks } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { AppError } from '../../../platform/app-error.ts'
import type { ResourceContext } from '../../../platform/context.ts'
import { changeTasks, countTasks, isDone } from './change-tasks.ts'
import { presentTask, TASK } from './present-task.ts'

type Body = HandlerInput<typeof endpoint>['body']

/** Adds a task at its position, or at the end; those that stand there move along. */
export function addJobTask(ctx: ResourceContext, { title, status, result, position }: Body): Promise<JobTask> {
  const { id: jobId, workspaceId } = ctx.grant.resource
  return changeTasks(ctx, async (tx, total) => {
    if (total >= mostTasks) throw new AppError('limit_reached', { detail: `A job has ${mostTasks} tasks at most` })
    const place = Math.min(position ?? total + 1, total + 1)
    if (place <= total) {
      await tx.db.$executeRaw`
        update job_task set position = position + 1 where job_id = ${jobId}::uuid and position >= ${place}`
    }
    const task = await tx.db.jobTask.create({
      data: { id: newId(), jobId, position: place, title, status: status ?? 'pending', result: result ?? null },
      select: TASK,
    })
    await countTasks(tx, jobId, { total: 1, done: isDone(task) })
    await tx.record('job.task_added', { task_id: task.id, title }, { workspaceId, resourceId: jobId })
    return presentTask(task)
  })
}
