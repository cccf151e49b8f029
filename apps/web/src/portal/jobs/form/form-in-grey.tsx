import { words } from '../../../kinds/jobs/words.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'

/** The form's final shape. */
export const FormInGrey = () => (
  <div role="status" className="max-w-160">
    <span className="sr-only">{words.loading}</span>
    <Skeleton className="mb-6 h-8 w-44" />
    <Skeleton className="mb-8 h-1 w-full" />
    <div className="flex flex-col gap-6">
      {[0, 1, 2].map((field) => (
        <div key={field} className="flex flex-col gap-2">
          <Skeleton className="h-3.5 w-24" />
          <Skeleton className="h-9 w-full max-sm:h-11" />
        </div>
      ))}
    </div>
  </div>
)
