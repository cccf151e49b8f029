import { Skeleton } from '../../ui/skeleton.tsx'
import { words } from './words.ts'

export const ReportsSkeleton = () => (
  <div role="status" className="flex flex-col gap-10">
    <span className="sr-only">{words.loading}</span>
    {['h-24', 'h-44 max-sm:h-36', 'h-40'].map((height) => (
      <div key={height}>
        <Skeleton className="mb-3 h-5 w-44" />
        <Skeleton className="mb-5 h-4 w-2/3" />
        <Skeleton className={`w-full ${height}`} />
      </div>
    ))}
  </div>
)
