import type { HistoryLine } from './use-job-history.ts'
import { words } from './words.ts'

/** "You", or who of the shop; the shop itself where nobody in particular did it. */
export function whoChanged({ changed_by, changed_by_name }: HistoryLine, shop: string): string {
  if (changed_by === 'customer') return words.you
  return changed_by_name ? words.of(changed_by_name, shop) : shop
}
