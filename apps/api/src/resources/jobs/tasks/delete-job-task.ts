import type { ResourceContext } from '../../../platform/context.ts'
import { changeTasks, countTasks, findTask, isDone } from './change-tasks.ts'

/** Takes a task away; those behind it close the gap. */
export function deleteJobTask(ctx: ResourceContext, taskId: string) {
  const { id: jobId, workspaceId } = ctx.grant.resource
  return changeTasks(ctx, async (tx) => {
    const task = await findTask(tx, jobId, taskId)
    await tx.db.jobTask.delete({ where: { id: taskId }, select: { id: true } })
    await tx.db.$executeRaw`
      update job_task set position = position - 1 where job_id = ${jobId}::uuid and position > ${task.position}`
    await countTasks(tx, jobId, { total: -1, done: -isDone(task) })
    await tx.record('job.task_removed', { task_id: taskId, title: task.title }, { workspaceId, resourceId: jobId })
  })
}
