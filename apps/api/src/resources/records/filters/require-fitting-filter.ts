import { type Field, type FilterConfig, readFilter } from '@latchkey/contract'
import { AppError } from '../../../platform/app-error.ts'

/** A filter that is being saved names fields that there are, and asks of them what can be asked. */
export function requireFittingFilter(fields: readonly Field[], config: FilterConfig) {
  const read = readFilter(fields, config)
  if ('filter' in read) return
  const errors = read.problems.map(({ path, message }) => ({ path: `filter_config.${path}`, message }))
  // An answer is never larger than its question.
  throw new AppError('validation_failed', { errors: errors.slice(0, 20) })
}
