import type { ReactNode, Ref } from 'react'
import { Filters } from '../../../ui/filters.tsx'
import { Select } from '../../../ui/select.tsx'
import { words } from '../words.ts'
import type { Column } from './columns.ts'
import { type GridAddress, isSortable } from './grid-address.ts'

const { grid: say } = words

interface GridBarProps {
  address: GridAddress
  onChange: (next: Partial<GridAddress>) => void
  searchRef: Ref<HTMLInputElement>
  /** On a phone there are no heads to sort by. */
  columns: readonly Column[]
  isPhone: boolean
  children: ReactNode
}

export const GridBar = ({ address, onChange, searchRef, columns, isPhone, children }: GridBarProps) => (
  <Filters
    search={{
      value: address.search,
      onChange: (search) => onChange({ search }),
      label: say.search,
      hint: say.searchHint,
      ref: searchRef,
    }}
    selects={
      <>
        {isPhone && (
          <div className="basis-full">
            <Select
              aria-label={say.sort}
              options={sortsOf(columns)}
              value={address.sort}
              onChange={({ target }) => onChange({ sort: target.value })}
            />
          </div>
        )}
        <div className="flex flex-wrap gap-3 max-sm:gap-1.5">{children}</div>
      </>
    }
  />
)

function sortsOf(columns: readonly Column[]) {
  const usual = Object.entries(say.sorts).map(([value, label]) => ({ value, label }))
  const sortable = columns.filter(({ field }) => field && isSortable(field.type))
  const own = sortable.flatMap(({ key, label }) => [
    { value: key, label: say.up(label) },
    { value: `-${key}`, label: say.down(label) },
  ])
  return [...usual, ...own]
}
