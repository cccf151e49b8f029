import { useQueryClient } from '@tanstack/react-query'
import { useLiveTable } from '../../../lib/live/use-live-table.ts'
import { readShortAnew, takeNews } from './take-news.ts'

/** What others do to the records of a table shows up in its lists. */
export function useLiveRecords(pipelineId: string) {
  const client = useQueryClient()
  return useLiveTable(pipelineId, {
    onEvents: (events) => takeNews(client, pipelineId, events),
    onMissed: () => readShortAnew(client, pipelineId),
  })
}
