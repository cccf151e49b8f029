import { createHash } from 'node:crypto'
import { literal } from './field-sql.ts'

export type OrderIndex = { name: string; create: string }

/** What the names of all of them begin with. */
export const ORDER_INDEXES = 'record_order_'

/**
 * The index of one pipeline's records in the order of a field. `order`: as the list has it, of the record `e`. Fields are made
 * at run time, so it is no part of a migration: the queue makes it once a large pipeline is sorted that way.
 */
export function orderIndex(pipelineId: string, order: string): OrderIndex {
  const columns = order.replaceAll('e.data', 'data')
  const hash = createHash('sha256').update(`${pipelineId} ${columns}`).digest('hex').slice(0, 24)
  const name = `${ORDER_INDEXES}${hash}`
  return {
    name,
    create: `create index concurrently if not exists ${name} on pipeline_record (${columns})
      where pipeline_id = ${literal(pipelineId)}::uuid and deleted_at is null`,
  }
}
