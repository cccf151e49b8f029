import {
  addJobTask,
  type BodyOf,
  deleteJobTask,
  getJob,
  listAudit,
  listJobs,
  listJobTasks,
  listResourceAudit,
  updateJobTask,
} from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { refreshAll, useCall } from '../../../lib/use-call.ts'
import { toastProblem } from '../../../ui/toast-problem.ts'
import { toast } from '../../../ui/toast-queue.ts'
import type { Task, TasksPage } from './task-pages.ts'
import { words } from './words.ts'

export type TaskActions = ReturnType<typeof useTaskActions>

/** What can be done with the tasks of a job. What was done is on the page when it is through. */
export function useTaskActions(jobId: string) {
  const client = useQueryClient()
  const add = useCall(addJobTask)
  const update = useCall(updateJobTask)
  const remove = useCall(deleteJobTask)
  const look = async () => {
    // What stands elsewhere nobody waits for.
    void refreshAll(client, [listJobs, listAudit, listResourceAudit])
    await refreshAll(client, [listJobTasks, getJob])
  }

  const show = (task: Task) =>
    client.setQueriesData<TasksPage>({ queryKey: [listJobTasks.path] }, (page) =>
      page?.results.some(({ id }) => id === task.id)
        ? { ...page, results: page.results.map((one) => (one.id === task.id ? task : one)) }
        : page,
    )
  const change = async (task: Task, body: BodyOf<typeof updateJobTask>) => {
    show(await update.mutateAsync({ params: { id: jobId, task_id: task.id }, body }))
    await look()
  }
  const place = async (task: Task, position: number, back?: number): Promise<void> => {
    try {
      await change(task, { position })
      toast(words.move.moved(task.title, position), back ? { undo: () => void place(task, back) } : {})
    } catch (error) {
      toastProblem(error)
    }
  }
  const addOne = async (body: BodyOf<typeof addJobTask>) => {
    await add.mutateAsync({ params: { id: jobId }, body })
    await look()
  }
  return {
    add: addOne,
    change,
    /** Stands there at once, and goes back where it is refused. */
    setStatus: async (task: Task, status: Task['status']) => {
      if (task.status === status) return
      show({ ...task, status })
      try {
        await change(task, { status })
      } catch (error) {
        show(task)
        toastProblem(error)
      }
    },
    moveTo: (task: Task, position: number) => place(task, position, task.position),
    remove: async (task: Task) => {
      try {
        await remove.mutateAsync({ params: { id: jobId, task_id: task.id } })
        await look()
        const { title, status, result, position } = task
        const back = () =>
          addOne({ title, status, result, position }).then(() => toast(words.back(title)), toastProblem)
        toast(words.removed(title), { undo: () => void back() })
      } catch (error) {
        toastProblem(error)
      }
    },
  }
}
