import type { ResourceKind } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'

/** These are talked about record by record. */
const PER_RECORD: readonly ResourceKind[] = ['saved_filter']

export function requireComments({ kind }: { kind: ResourceKind }) {
  if (PER_RECORD.includes(kind)) throw new AppError('not_found')
}
