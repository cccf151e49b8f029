import { Skeleton } from '../ui/skeleton.tsx'
import { words } from './words.ts'

export const LinksSkeleton = () => (
  <div role="status" className="flex min-h-64 flex-col gap-4">
    <span className="sr-only">{words.loading}</span>
    <Skeleton className="h-4 w-24" />
    <Skeleton className="h-9 w-full" />
    <div className="grid gap-4 sm:grid-cols-2">
      <Skeleton className="h-9 w-full" />
      <Skeleton className="h-9 w-full" />
    </div>
    <Skeleton className="h-4 w-2/3" />
  </div>
)
