import { kindTraits } from '@latchkey/contract'
import type { Grant } from '../../platform/context.ts'
import type { SharingServices } from '../context.ts'

/** The keys that a share of it can choose from; none where it has no fields. */
export async function fieldsOf(
  { kinds, pool }: Pick<SharingServices, 'kinds' | 'pool'>,
  { id, kind }: Pick<Grant['resource'], 'id' | 'kind'>,
): Promise<string[]> {
  if (!kindTraits[kind].hasFields) return []
  return (await kinds[kind]?.fieldsOf?.(pool, id)) ?? []
}
