import { Skeleton } from '../../../ui/skeleton.tsx'
import { words } from '../words.ts'

export const ViewsSkeleton = () => (
  <div role="status">
    <span className="sr-only">{words.loading}</span>
    <Skeleton className="mb-5 h-4 w-2/3" />
    <Skeleton className="mb-3 h-3.5 w-24" />
    <Skeleton className="mb-10 h-44 w-full max-sm:h-36" />
  </div>
)
