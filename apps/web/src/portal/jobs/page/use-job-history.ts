import { listCustomerJobHistory, type ReplyOf } from '@latchkey/contract'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { useToTheEnd } from '../../../lib/use-to-the-end.ts'

export type HistoryLine = ReplyOf<typeof listCustomerJobHistory>['results'][number]

/** All that ever changed in a job: at its end stands why it is as it is. */
export function useJobHistory(id: string) {
  const query = usePagesOf(listCustomerJobHistory, { params: { id }, query: { page_size: 100 } })
  useToTheEnd(query)
  return { query, lines: query.data?.pages.flatMap(({ results }) => results) ?? [] }
}
