import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx'

/** The shell's final shape while nobody knows yet who is there. */
export function ShellSkeleton() {
  return (
    <div className="flex min-h-dvh">
      <div className="w-15 shrink-0 border-r border-line max-sm:hidden lg:w-58">
        <div className="flex h-14 items-center gap-2.5 border-b border-line px-3.5">
          <Skeleton className="size-8" />
          <Skeleton className="h-3.5 w-28 max-lg:hidden" />
        </div>
      </div>
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="flex h-14 items-center justify-end border-b border-line px-8 max-lg:px-6 max-sm:px-4">
          <Skeleton shape="face" className="size-8" />
        </div>
        <div className="w-full max-w-300 px-8 pt-7 max-lg:px-6 max-sm:px-4 max-sm:pt-5">
          <Skeleton className="mb-8 h-7 w-44" />
          <SkeletonRows />
        </div>
      </div>
    </div>
  )
}
