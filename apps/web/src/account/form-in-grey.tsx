import { Skeleton } from '../ui/skeleton.tsx'
import { Spinner } from '../ui/spinner.tsx'

/** A short form that is still to come. */
export const FormInGrey = ({ label }: { label: string }) => (
  <>
    <Spinner label={label} className="sr-only" />
    <div className="flex flex-col gap-5">
      <Skeleton className="h-5 w-4/5" />
      <Skeleton className="h-11" />
    </div>
  </>
)
