import { type DragEvent, type ReactNode, useState } from 'react'
import type { usePagesOf } from '../../lib/use-pages-of.ts'
import { useStanding } from '../../lib/use-standing.ts'
import { Button } from '../button.tsx'
import { Skeleton } from '../skeleton.tsx'
import type { Movable, Moves } from './use-moves.ts'
import { words } from './words.ts'

type Pages<Card> = Pick<
  ReturnType<typeof usePagesOf>,
  'error' | 'isError' | 'isFetching' | 'refetch' | 'hasNextPage' | 'fetchNextPage' | 'isFetchingNextPage'
> & { data: { pages: { results: Card[]; count: number }[] } | undefined }

interface BoardColumnProps<Status extends string, Card extends Movable<Status>> {
  status: Status
  label: string
  badge: ReactNode
  query: Pages<Card>
  moves: Moves<Status, Card>
  /** One card. */
  children: (card: Card) => ReactNode
}

export function BoardColumn<Status extends string, Card extends Movable<Status>>(
  props: BoardColumnProps<Status, Card>,
) {
  const { status, label, badge, query, moves, children } = props
  const pages = useStanding(query)?.pages
  const cards = moves.inColumn(status, pages?.flatMap(({ results }) => results) ?? [])
  const [isOver, setOver] = useState(false)
  const takes = moves.held !== null && moves.held.status !== status
  const refuses = takes && moves.held !== null && moves.isRefused(moves.held, status)

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
      aria-label={label}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`flex min-w-44 flex-1 snap-start flex-col gap-2 self-stretch rounded-panel p-2 transition-colors max-sm:min-w-[82%] ${isOver && takes ? (refuses ? 'bg-red-soft' : 'bg-accent-soft') : 'bg-sunk/60'}`}
    >
      <h2 className="flex items-center justify-between gap-2 px-1">
        {badge}
        <span className="text-small text-quiet tabular-nums">{pages?.[0]?.count.toLocaleString()}</span>
      </h2>
      {query.isError && !pages ? (
        <div role="alert" className="flex flex-col items-start gap-2 p-1 text-table">
          <p>{words.failed}</p>
          <Button size="small" onClick={() => query.refetch()} busy={query.isFetching}>
            {words.again}
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
          {cards.map(children)}
          {cards.length === 0 && <li className="px-1 text-table text-quiet">{words.none}</li>}
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
