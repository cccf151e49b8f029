import { Skeleton } from '../../ui/skeleton.tsx'
import { EntrySkeleton } from './transcript/entry-skeleton.tsx'
import { twoColumns } from './two-columns.ts'
import { words } from './words.ts'

export const DetailSkeleton = () => (
  <div role="status">
    <span className="sr-only">{words.loading}</span>
    <Skeleton className="mb-3 h-3.5 w-20" />
    <Skeleton className="mb-7 h-6 w-2/3" />
    <div className={twoColumns}>
      <div>
        <Skeleton className="mb-6 h-10 w-full" />
        {[1, 2, 3, 4].map((line) => (
          <EntrySkeleton key={line} />
        ))}
      </div>
      <Skeleton className="h-52 w-full rounded-panel" />
    </div>
  </div>
)
