import type { JobTask, TaskStatus } from '@latchkey/contract'

/** The one list of what leaves of a task, for the shop, for outsiders, for the page and for the file. */
export const TASK_COLUMNS = 't.id, t.position, t.title, t.status, t.result'
export const TASK = { id: true, position: true, title: true, status: true, result: true } as const

export type TaskRow = Omit<JobTask, 'status'> & { status: string }

export const presentTask = ({ id, position, title, status, result }: TaskRow): JobTask => ({
  id,
  position,
  title,
  status: status as TaskStatus,
  result,
})
