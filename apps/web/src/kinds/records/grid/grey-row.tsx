import { Skeleton } from '../../../ui/skeleton.tsx'
import { rowHeight } from './use-virtual-rows.ts'

/** A row that is still to come. */
export const GreyRow = ({ top }: { top: number }) => (
  <tr
    className="absolute inset-x-0 top-0 block border-b border-line"
    style={{ height: rowHeight, transform: `translateY(${top}px)` }}
  >
    <td className="flex h-full items-center gap-6 px-3">
      <Skeleton className="ml-18 h-3 w-40" />
      <Skeleton className="h-3 w-24" />
      <Skeleton className="h-3 w-32" />
    </td>
  </tr>
)
