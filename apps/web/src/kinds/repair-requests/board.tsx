import { repairStatuses } from '@latchkey/contract'
import { BoardColumn } from './board-column.tsx'
import type { ListFilters } from './list-filters.ts'
import type { RowHandling } from './request-row.tsx'
import { useMoves } from './use-moves.ts'
import { words } from './words.ts'

interface BoardProps {
  filters: ListFilters
  share: RowHandling['share']
}

/** A column for each status. A card is moved by hand, or by its menu. */
export function Board({ filters, share }: BoardProps) {
  const moves = useMoves()
  return (
    <section
      aria-label={words.board.label}
      className="-mx-1 flex snap-x snap-mandatory items-start gap-3 overflow-x-auto px-1 pb-4 sm:snap-none"
    >
      {repairStatuses.map((status) => (
        <BoardColumn key={status} status={status} filters={filters} moves={moves} share={share} />
      ))}
    </section>
  )
}
