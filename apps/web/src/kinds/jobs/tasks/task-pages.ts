import { listJobTasks, type ReplyOf, type TaskStatus } from '@latchkey/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { call } from '../../../lib/call.ts'
import { keyOf } from '../../../lib/use-query-of.ts'

export type TasksPage = ReplyOf<typeof listJobTasks>
export type Task = TasksPage['results'][number]
/** Only those in this state; all where empty. */
export type TaskFilter = TaskStatus | ''

const pageSize = 100
/** Whoever scrolls through tens of thousands does not keep them all. */
const kept = 120_000

/** One page of them, as Query reads it. How many are in a state the page says to the last one. */
export function tasksPage(id: string, page: number, filter: TaskFilter) {
  const only = filter ? { status: filter, count: 'exact' as const } : {}
  const input = { params: { id }, query: { page, page_size: pageSize, ...only } }
  return queryOptions<TasksPage>({
    queryKey: keyOf(listJobTasks, input),
    queryFn: ({ signal }) => call(listJobTasks, { ...input, signal }),
    gcTime: kept,
  })
}

/** The one at this place of the list, from 0, out of its page. */
export function useTask(id: string, index: number, filter: TaskFilter, enabled: boolean) {
  const page = Math.floor(index / pageSize) + 1
  const { data, error, refetch } = useQuery({ ...tasksPage(id, page, filter), enabled })
  return { task: data?.results[index % pageSize], error: data ? null : error, retry: refetch }
}
