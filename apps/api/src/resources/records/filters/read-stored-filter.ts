import { type Field, FilterConfig, type ReadFilter, readFilter } from '@latchkey/contract'
import * as z from 'zod/mini'

/** What is stored, against the fields that there are now. What makes no sense (any more) matches nothing, and never all. */
export function readStoredFilter(fields: readonly Field[], stored: unknown): ReadFilter | 'nothing' {
  const config = z.safeParse(FilterConfig, stored)
  if (!config.success) return 'nothing'
  const read = readFilter(fields, config.data)
  return 'filter' in read ? read.filter : 'nothing'
}
