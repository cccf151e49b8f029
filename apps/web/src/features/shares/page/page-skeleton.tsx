import { Skeleton } from '../../../ui/skeleton.tsx'
import { words } from '../words.ts'
import { rightColumn, twoColumns } from './two-columns.ts'

export const PageSkeleton = () => (
  <div role="status">
    <span className="sr-only">{words.loading}</span>
    <Skeleton className="mb-3 h-3.5 w-32" />
    <Skeleton className="mb-3 h-6 w-2/3" />
    <Skeleton className="mb-7 h-3.5 w-1/2" />
    <div className={twoColumns}>
      <Skeleton className="h-13.25 w-full rounded-panel max-sm:h-29" />
      <Skeleton className={`h-96 w-full rounded-panel ${rightColumn}`} />
      <div>
        <Skeleton className="mb-5 h-4 w-2/3" />
        <Skeleton className="mb-10 h-44 w-full max-sm:h-36" />
      </div>
    </div>
  </div>
)
