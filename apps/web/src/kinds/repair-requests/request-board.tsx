import { repairStatuses } from '@latchkey/contract'
import { Board } from '../../ui/board/board.tsx'
import type { ListFilters } from './list-filters.ts'
import { RequestColumn } from './request-column.tsx'
import type { RowHandling } from './request-row.tsx'
import { useRequestMoves } from './use-request-moves.ts'
import { words } from './words.ts'

interface RequestBoardProps {
  filters: ListFilters
  share: RowHandling['share']
}

export function RequestBoard({ filters, share }: RequestBoardProps) {
  const moves = useRequestMoves()
  return (
    <Board label={words.board.label}>
      {repairStatuses.map((status) => (
        <RequestColumn key={status} status={status} filters={filters} moves={moves} share={share} />
      ))}
    </Board>
  )
}
