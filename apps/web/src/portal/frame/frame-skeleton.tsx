import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx'
import { words } from './words.ts'

/** The frame's final shape while nobody knows yet who is there, or which shop it is. */
export const FrameSkeleton = () => (
  <div className="min-h-dvh">
    <div className="border-b border-line">
      <div className="mx-auto flex h-14 max-w-190 items-center gap-2.5 px-6 max-sm:px-4">
        <Skeleton className="size-8" />
        <Skeleton className="h-3.5 w-32" />
      </div>
    </div>
    <div className="mx-auto max-w-190 px-6 pt-8 max-sm:px-4 max-sm:pt-5">
      <Skeleton className="mb-8 h-8 w-44" />
      <SkeletonRows label={words.loading} faces={false} height="h-16" />
    </div>
  </div>
)
