import type { ComponentProps } from 'react'
import { SkeletonRows } from './skeleton.tsx'

/** A table that is still to come: its heads in place, so that nothing moves when its rows are there. */
export function TableSkeleton({ heads, ...rows }: { heads: string[] } & ComponentProps<typeof SkeletonRows>) {
  return (
    <>
      <div
        aria-hidden="true"
        className="flex h-9 items-center justify-between gap-6 border-b border-line text-table font-medium text-quiet max-sm:hidden"
      >
        {heads.map((head) => (
          <span key={head}>{head}</span>
        ))}
      </div>
      <SkeletonRows rows={3} {...rows} />
    </>
  )
}
