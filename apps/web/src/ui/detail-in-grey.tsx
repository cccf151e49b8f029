import type { ReactNode } from 'react'
import { Skeleton } from './skeleton.tsx'
import { twoColumns } from './two-columns.ts'

/** The page of a thing that is still to come: its title, its panel, and between them what is given. */
export const DetailInGrey = ({ children }: { children: ReactNode }) => (
  <div role="status">
    <span className="sr-only">Loading</span>
    <Skeleton className="mb-3 h-3.5 w-20" />
    <Skeleton className="mb-7 h-6 w-2/3" />
    <div className={twoColumns}>
      <div>{children}</div>
      <Skeleton className="h-52 w-full rounded-panel" />
    </div>
  </div>
)
