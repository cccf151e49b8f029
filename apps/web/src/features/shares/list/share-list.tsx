import type { Ref } from 'react'
import type { Selection } from '../../../lib/use-selection.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import type { ShownShare } from '../shown-share.ts'
import { words as common } from '../words.ts'
import { rowColumns, rowLine } from './row-line.ts'
import { ShareRow } from './share-row.tsx'
import { words } from './words.ts'

interface ShareListProps {
  shares: ShownShare[]
  selection: Selection
  /** Another list is on its way. */
  waiting: boolean
  ref: Ref<HTMLUListElement>
}

export const ShareList = ({ shares, selection, waiting, ref }: ShareListProps) => (
  <>
    <Heads selection={selection} />
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
          chosen={selection.chosen.has(share.id)}
          onChoose={() => selection.choose(share.id)}
        />
      ))}
    </ul>
  </>
)

/** For the eye, but for the box: every cell of a row says by itself what it is. */
function Heads({ selection }: { selection?: Selection }) {
  return (
    <div
      className={`grid h-9 items-center border-b border-line text-table font-medium text-quiet max-md:grid-cols-[1.25rem_1fr] max-md:gap-x-3 md:px-2 ${rowColumns}`}
    >
      {selection ? (
        <Checkbox
          hideLabel
          label={words.tickAll}
          className="max-sm:py-0!"
          checked={selection.all}
          disabled={!selection.any}
          onChange={selection.all ? selection.clear : selection.chooseAll}
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
