import { DetailInGrey } from '../../ui/detail-in-grey.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

export const DetailSkeleton = () => (
  <DetailInGrey>
    <div className="mb-8 flex gap-4">
      <Skeleton className="h-9 w-44" />
      <Skeleton className="h-9 w-44" />
    </div>
    <Skeleton className="mb-2.5 h-3.5 w-full" />
    <Skeleton className="mb-2.5 h-3.5 w-11/12" />
    <Skeleton className="h-3.5 w-1/2" />
  </DetailInGrey>
)
