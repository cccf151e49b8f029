import { listRepairRequests, type RepairStatus } from '@latchkey/contract'
import { type DragEvent, useState } from 'react'
import { askedOf } from '../../lib/list-filters.ts'
import { usePagesOf } from '../../lib/use-pages-of.ts'
import { useStanding } from '../../lib/use-standing.ts'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { BoardCard } from './board-card.tsx'
import type { ListFilters } from './list-filters.ts'
import { StatusBadge } from './marks.tsx'
import type { RowHandling } from './request-row.tsx'
import type { Moves } from './use-moves.ts'
import { words } from './words.ts'

interface BoardColumnProps {
  status: RepairStatus
  filters: ListFilters
  moves: Moves
  share: RowHandling['share']
}

export function BoardColumn({ status, filters, moves, share }: BoardColumnProps) {
  const query = usePagesOf(listRepairRequests, { query: { ...askedOf({ ...filters, status }), page_size: 25 } })
  const pages = useStanding(query)?.pages
  const cards = moves.inColumn(status, pages?.flatMap(({ results }) => results) ?? [])
  const [isOver, setOver] = useState(false)
  const takes = moves.held !== null && moves.held.status !== status

  const over = (event: DragEvent) => {
    if (!takes) return
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (moves.held) void moves.move(moves.held, status)
    moves.hold(null)
  }
  return (
    <section
      aria-label={words.statuses[status]}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`flex min-w-44 flex-1 snap-start flex-col gap-2 self-stretch rounded-panel p-2 transition-colors max-sm:min-w-[82%] ${isOver && takes ? 'bg-accent-soft' : 'bg-sunk/60'}`}
    >
      <h2 className="flex items-center justify-between gap-2 px-1">
        <StatusBadge status={status} />
        <span className="text-small text-quiet tabular-nums">{pages?.[0]?.count.toLocaleString()}</span>
      </h2>
      {query.isError && !pages ? (
        <div role="alert" className="flex flex-col items-start gap-2 p-1 text-table">
          <p>{words.board.failed}</p>
          <Button size="small" onClick={() => query.refetch()} busy={query.isFetching}>
            {words.board.again}
          </Button>
        </div>
      ) : !pages ? (
        <div role="status" className="flex flex-col gap-2">
          <span className="sr-only">{words.loading}</span>
          <Skeleton className="h-24 w-full" />
          <Skeleton className="h-24 w-full" />
        </div>
      ) : (
        <ul className="flex flex-col gap-2">
          {cards.map((request) => (
            <BoardCard key={request.id} request={request} moves={moves} share={share} />
          ))}
          {cards.length === 0 && <li className="px-1 text-table text-quiet">{words.board.none}</li>}
        </ul>
      )}
      {query.hasNextPage && (
        <Button size="small" onClick={() => query.fetchNextPage()} busy={query.isFetchingNextPage}>
          {words.more}
        </Button>
      )}
    </section>
  )
}
