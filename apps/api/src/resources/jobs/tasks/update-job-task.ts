import type { updateJobTask as endpoint, HandlerInput, JobTask } from '@latchkey/contract'
import { changesBetween } from '../../../platform/changes-between.ts'
import type { ResourceContext } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/transact.ts'
import { changeTasks, countTasks, findTask, isDone } from './change-tasks.ts'
import { presentTask, TASK, type TaskRow } from './present-task.ts'

type Body = HandlerInput<typeof endpoint>['body']

/** Changes what is named and really differs. Another position moves it there, and those between along. */
export function updateJobTask(ctx: ResourceContext, taskId: string, body: Body): Promise<JobTask> {
  const { id: jobId, workspaceId } = ctx.grant.resource
  return changeTasks(ctx, async (tx, total) => {
    const before = await findTask(tx, jobId, taskId)
    const wanted = { ...body, ...(body.position !== undefined && { position: Math.min(body.position, total) }) }
    const changes = changesBetween<TaskRow>(before, wanted)
    if (Object.keys(changes).length === 0) return presentTask(before)
    if (wanted.position !== undefined) await move(tx, jobId, before, wanted.position)
    const after = await write(tx, taskId, wanted)
    await countTasks(tx, jobId, { total: 0, done: isDone(after) - isDone(before) })
    const data = { task_id: taskId, title: after.title, changes }
    await tx.record('job.task_changed', data, { workspaceId, resourceId: jobId })
    return presentTask(after)
  })
}

/** One statement: positions are looked at once it has moved all that it moves. */
async function move({ db }: Tx, jobId: string, { id, position: from }: TaskRow, to: number) {
  if (to === from) return
  const [first, last, step] = to > from ? [from, to, -1] : [to, from, 1]
  await db.$executeRaw`
    update job_task set position = case when id = ${id}::uuid then ${to} else position + ${step} end
    where job_id = ${jobId}::uuid and position between ${first} and ${last}`
}

const write = ({ db }: Tx, id: string, { title, status, result }: Body) =>
  db.jobTask.update({
    where: { id },
    data: {
      ...(title !== undefined && { title }),
      ...(status !== undefined && { status }),
      ...(result !== undefined && { result }),
      updatedAt: new Date(),
    },
    select: TASK,
  })
