import type { Ref } from 'react'
import { RowHeads, RowList, RowsInGrey } from '../../../ui/row-list.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { words } from '../words.ts'
import { FilterRow, type ListedFilter, type ShareOf } from './filter-row.tsx'
import { rowColumns, rowLine } from './row-line.ts'

interface FilterListProps {
  filters: ListedFilter[]
  /** Another list is on its way. */
  waiting: boolean
  shareOf: ShareOf
  ref: Ref<HTMLUListElement>
}

export const FilterList = ({ filters, waiting, shareOf, ref }: FilterListProps) => (
  <>
    <Heads />
    <RowList ref={ref} label={words.title} waiting={waiting}>
      {filters.map((filter) => (
        <FilterRow key={filter.id} filter={filter} onShare={shareOf(filter)} />
      ))}
    </RowList>
  </>
)

function Heads() {
  const { name, table, owner, reach, changed } = words.list.heads
  return (
    <RowHeads columns={rowColumns}>
      <span>{name}</span>
      <span>{table}</span>
      <span>{owner}</span>
      <span>{reach}</span>
      <span className="text-end">{changed}</span>
    </RowHeads>
  )
}

export const ListSkeleton = () => (
  <>
    <Heads />
    <RowsInGrey line={rowLine}>
      {(width) => (
        <>
          <Skeleton className={`h-3.5 ${width} max-md:mr-[30%]`} />
          <Skeleton className="h-3.5 w-24" />
          <Skeleton className="h-3.5 w-24 max-md:hidden" />
          <Skeleton className="h-3.5 w-16" />
          <Skeleton className="ml-auto h-3.5 w-16" />
        </>
      )}
    </RowsInGrey>
  </>
)
