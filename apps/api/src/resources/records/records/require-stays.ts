import { AppError } from '../../../platform/app-error.ts'
import { staysWithin } from '../query/stays-within.ts'
import type { RecordView } from '../record-view.ts'

/** Refuses what takes a record out of the view, as far as whoever changes it can know. */
export function requireStays({ within, shown }: RecordView, before: readonly boolean[], after: readonly boolean[]) {
  if (within === null || within === 'nothing') return
  const keys = new Set(shown.map(({ key }) => key))
  if (!staysWithin(within, keys, before, after)) throw new AppError('leaves_filter')
}
