import { Skeleton } from '../../ui/skeleton.tsx'
import { words } from './me-words.ts'

const fields = [words.first, words.company, words.phone, words.address]

export const ProfileInGrey = () => (
  <div role="status" className="flex flex-col gap-5">
    <span className="sr-only">{words.about}</span>
    {fields.map((field) => (
      <div key={field} className="flex flex-col gap-2">
        <Skeleton className="h-4 w-28" />
        <Skeleton className="h-9" />
      </div>
    ))}
  </div>
)
