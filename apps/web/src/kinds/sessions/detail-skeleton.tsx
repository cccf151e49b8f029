import { DetailInGrey } from '../../ui/detail-in-grey.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { EntrySkeleton } from './transcript/entry-skeleton.tsx'

export const DetailSkeleton = () => (
  <DetailInGrey>
    <Skeleton className="mb-6 h-10 w-full" />
    {[1, 2, 3, 4].map((line) => (
      <EntrySkeleton key={line} />
    ))}
  </DetailInGrey>
)
