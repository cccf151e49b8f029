import { listRepairRequests, type RepairStatus } from '@latchkey/contract'
import { askedOf } from '../../lib/list-filters.ts'
import { usePagesOf } from '../../lib/use-pages-of.ts'
import { BoardColumn } from '../../ui/board/board-column.tsx'
import type { ListFilters } from './list-filters.ts'
import { StatusBadge } from './marks.tsx'
import { RequestCard } from './request-card.tsx'
import type { RowHandling } from './request-row.tsx'
import type { RequestMoves } from './use-request-moves.ts'
import { words } from './words.ts'

interface RequestColumnProps {
  status: RepairStatus
  filters: ListFilters
  moves: RequestMoves
  share: RowHandling['share']
}

export function RequestColumn({ status, filters, moves, share }: RequestColumnProps) {
  const query = usePagesOf(listRepairRequests, { query: { ...askedOf({ ...filters, status }), page_size: 25 } })
  return (
    <BoardColumn
      status={status}
      label={words.statuses[status]}
      badge={<StatusBadge status={status} />}
      query={query}
      moves={moves}
    >
      {(request) => <RequestCard key={request.id} request={request} moves={moves} share={share} />}
    </BoardColumn>
  )
}
