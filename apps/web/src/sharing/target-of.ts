import type { Visibility } from '@latchkey/contract'
import type { ShareTarget } from './share-target.ts'

interface Thing {
  id: string
  title: string
  visibility: Visibility
  /** null for whoever may not know. */
  reach: { people: number } | null
}

/** A thing, listed or on its page, as what is shared. */
export const targetOf = (
  { id, title, visibility, reach }: Thing,
  ofKind: Pick<ShareTarget, 'kind' | 'refresh'>,
): ShareTarget => ({ id, title, visibility, people: reach?.people ?? 0, ...ofKind })
