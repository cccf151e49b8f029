import { Skeleton } from '../ui/skeleton.tsx'
import { words } from './words.ts'

/** The field for people, some of them, and the links. */
export const HomeSkeleton = () => (
  <div role="status" className="flex min-h-96 flex-col gap-4">
    <span className="sr-only">{words.loading}</span>
    <Skeleton className="h-4 w-24" />
    <Skeleton className="h-9 w-full" />
    {['w-2/5', 'w-3/5'].map((width) => (
      <div key={width} className="flex h-9 items-center gap-3">
        <Skeleton shape="face" className="size-6" />
        <Skeleton className={`h-3.5 ${width}`} />
      </div>
    ))}
    <Skeleton className="h-9 w-full" />
    <Skeleton className="mt-4 h-4 w-24" />
    <Skeleton className="h-12 w-full" />
  </div>
)
