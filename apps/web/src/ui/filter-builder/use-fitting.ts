import { type Field, type FilterConfig, listRecords } from '@latchkey/contract'
import { useAtRest } from '../../lib/use-at-rest.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { useStanding } from '../../lib/use-standing.ts'
import { isWhole } from './filter-problems.ts'
import { words } from './words.ts'

const { count: say } = words

/** How many records a filter that is being written lets through, in words; counted when the writing pauses. */
export function useFitting(pipelineId: string, fields: readonly Field[], filter: FilterConfig | null): string {
  const asked = useAtRest(isWhole(fields, filter) ? JSON.stringify(filter) : undefined)
  const found = useQueryOf(
    listRecords,
    { params: { id: pipelineId }, query: { page_size: 1, ...(asked && { filter: asked }) } },
    { enabled: asked !== undefined },
  )
  const standing = useStanding(found)
  if (filter === null) return ''
  if (asked === undefined) return say.unwritten
  if (found.isError) return say.failed
  if (!standing) return say.waiting
  const { count, count_is_estimate } = standing
  return count === 0 ? say.none : say.fits(count, count_is_estimate === true)
}
