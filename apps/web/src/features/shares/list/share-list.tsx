import type { Ref } from 'react'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import type { ShownShare } from '../shown-share.ts'
import { words as common } from '../words.ts'
import { rowColumns, rowLine } from './row-line.ts'
import { ShareRow } from './share-row.tsx'
import type { Ticks } from './use-ticks.ts'
import { words } from './words.ts'

interface ShareListProps {
  shares: ShownShare[]
  ticks: Ticks
  /** Another list is on its way. */
  waiting: boolean
  ref: Ref<HTMLUListElement>
}

export const ShareList = ({ shares, ticks, waiting, ref }: ShareListProps) => (
  <>
    <Heads ticks={ticks} />
    <ul
      ref={ref}
      aria-label={words.title}
      aria-busy={waiting}
      className={`transition-opacity ${waiting ? 'opacity-60' : ''}`}
    >
      {shares.map((share) => (
        <ShareRow
          key={share.id}
          share={share}
          ticked={ticks.has(share.id)}
          onTick={(ticked) => ticks.set(share.id, ticked)}
        />
      ))}
    </ul>
  </>
)

/** For the eye, but for the box: every cell of a row says by itself what it is. */
function Heads({ ticks }: { ticks?: Ticks }) {
  return (
    <div
      className={`grid h-9 items-center border-b border-line text-table font-medium text-quiet max-md:grid-cols-[1.25rem_1fr] max-md:gap-x-3 md:px-2 ${rowColumns}`}
    >
      {ticks ? (
        <Checkbox
          hideLabel
          label={words.tickAll}
          className="max-sm:py-0!"
          checked={ticks.all}
          disabled={!ticks.any}
          onChange={(event) => ticks.setAll(event.target.checked)}
        />
      ) : (
        <span />
      )}
      <span aria-hidden="true" className="md:hidden">
        {words.tickAll}
      </span>
      {Object.values(words.heads).map((head) => (
        <span key={head} aria-hidden="true" className="max-md:hidden">
          {head}
        </span>
      ))}
    </div>
  )
}

const widths = ['w-3/5', 'w-2/5', 'w-1/2', 'w-2/3', 'w-1/3', 'w-3/4']

export const ListSkeleton = () => (
  <>
    <Heads />
    <div role="status">
      <span className="sr-only">{common.loading}</span>
      {widths.map((width) => (
        <div key={width} className={rowLine}>
          <Skeleton className="size-5 max-md:row-start-1" />
          <Skeleton className="h-5.5 w-16 max-md:col-start-2 max-md:row-start-2" />
          <span className="max-md:col-start-2 max-md:row-start-1">
            <Skeleton className={`h-3.5 ${width}`} />
            <Skeleton className="mt-2 h-3 w-1/3" />
          </span>
          <Skeleton className="h-3.5 w-24 max-md:col-start-2 max-md:row-start-3" />
          <Skeleton className="h-3.5 w-16 max-md:col-start-3 max-md:row-start-2" />
          <Skeleton className="h-3.5 w-14 max-md:col-start-2 max-md:row-start-4" />
        </div>
      ))}
    </div>
  </>
)
