import { Skeleton, SkeletonRows } from '../../../ui/skeleton.tsx'

/** The page of a job that is still to come. */
export const JobInGrey = () => (
  <div>
    <Skeleton className="mb-3 h-3.5 w-20" />
    <Skeleton className="mb-8 h-8 w-2/3" />
    <Skeleton className="mb-4 h-1.5 w-full" />
    <Skeleton className="mb-10 h-5.5 w-3/5" />
    <SkeletonRows rows={4} faces={false} />
  </div>
)
