import { Button } from './button.tsx'

const words = {
  more: 'Show more',
  of: (shown: number, all: string) => `${shown} of ${all}`,
  about: (count: number) => `about ${count.toLocaleString()}`,
}

interface ShowMoreProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  shown: number
  first: { count: number; count_is_estimate?: true | undefined }
}

export function ShowMore({ query, shown, first }: ShowMoreProps) {
  // An estimate may lag behind what is already on the page.
  const count = Math.max(first.count, shown)
  const all = first.count_is_estimate && query.hasNextPage ? words.about(count) : count.toLocaleString()
  return (
    <div className="mt-4 flex items-center gap-4">
      {query.hasNextPage && (
        <Button onClick={() => query.fetchNextPage()} busy={query.isFetchingNextPage}>
          {words.more}
        </Button>
      )}
      <p role="status" className="text-table text-quiet">
        {words.of(shown, all)}
      </p>
    </div>
  )
}
