import { DetailInGrey } from '../../../ui/detail-in-grey.tsx'
import { Skeleton, SkeletonRows } from '../../../ui/skeleton.tsx'

export const DetailSkeleton = () => (
  <DetailInGrey>
    <Skeleton className="mb-3 h-5.5 w-24" />
    <Skeleton className="mb-8 h-9 w-56" />
    <Skeleton className="mb-2.5 h-3.5 w-full" />
    <Skeleton className="mb-8 h-3.5 w-1/2" />
    <SkeletonRows rows={4} faces={false} />
  </DetailInGrey>
)
