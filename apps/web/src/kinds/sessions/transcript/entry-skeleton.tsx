import { Skeleton } from '../../../ui/skeleton.tsx'

/** About as tall as an entry is. */
export const EntrySkeleton = () => (
  <div aria-hidden="true" className="py-4">
    <div className="mb-3 flex items-center gap-3">
      <Skeleton className="h-3.5 w-16" />
      <Skeleton className="h-3.5 w-24" />
    </div>
    <Skeleton className="mb-2 h-3.5 w-11/12" />
    <Skeleton className="h-3.5 w-3/5" />
  </div>
)
