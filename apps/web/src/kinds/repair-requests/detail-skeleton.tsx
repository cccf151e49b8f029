import { Skeleton } from '../../ui/skeleton.tsx'
import { twoColumns } from './two-columns.ts'
import { words } from './words.ts'

export const DetailSkeleton = () => (
  <div role="status">
    <span className="sr-only">{words.loading}</span>
    <Skeleton className="mb-3 h-3.5 w-20" />
    <Skeleton className="mb-7 h-6 w-2/3" />
    <div className={twoColumns}>
      <div>
        <div className="mb-8 flex gap-4">
          <Skeleton className="h-9 w-44" />
          <Skeleton className="h-9 w-44" />
        </div>
        <Skeleton className="mb-2.5 h-3.5 w-full" />
        <Skeleton className="mb-2.5 h-3.5 w-11/12" />
        <Skeleton className="h-3.5 w-1/2" />
      </div>
      <Skeleton className="h-52 w-full rounded-panel" />
    </div>
  </div>
)
