import { Skeleton } from '../../../ui/skeleton.tsx'
import { words } from '../words.ts'

const widths = ['w-40', 'w-28', 'w-36', 'w-24', 'w-44', 'w-32', 'w-40', 'w-28']

/** The grid in grey, while its first rows are on their way. */
export const GridSkeleton = () => (
  <div role="status" className="rounded-panel border border-line pt-9">
    <span className="sr-only">{words.loading}</span>
    {widths.map((width, row) => (
      <div key={row} className="flex h-9 items-center gap-8 border-t border-line px-4">
        <Skeleton className={`h-3 ${width}`} />
        <Skeleton className="h-3 w-24" />
        <Skeleton className="h-3 w-32 max-sm:hidden" />
        <Skeleton className="ml-auto h-3 w-20 max-sm:hidden" />
      </div>
    ))}
  </div>
)

/** The whole page of a table, whose name is not known yet. */
export const PageSkeleton = () => (
  <>
    <Skeleton className="mb-3 h-3.5 w-20" />
    <Skeleton className="mb-7 h-6 w-56" />
    <Skeleton className="mb-4 h-9 w-80 max-sm:w-full" />
    <GridSkeleton />
  </>
)
